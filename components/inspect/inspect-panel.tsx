'use client'

import { memo, type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { DecodedPart } from '@/components/decoded-part'
import { unlessPartsMissing } from '@/components/late-parts'
import { LatePlace } from '@/components/late-place'
import { TokenText } from '@/components/token-text'
import type { Finding } from '@/lib/inspect/inspect'
import type { Inspected, KeyToCheck } from '@/lib/inspect/inspect-paste'
import { marksOf, piecesOf } from '@/lib/inspect/marks'
import { rejectedBy } from '@/lib/inspect/rejected'
import { report } from '@/lib/inspect/report'
import { requestShown } from '@/lib/inspect/request-shown'
import { explainResponse } from '@/lib/inspect/response'
import { type Salvaged, salvage } from '@/lib/inspect/salvage'
import { timeLine } from '@/lib/inspect/time-line'
import { visible } from '@/lib/inspect/visible'
import { readDecoded } from '@/lib/jws/decoded'
import type { Member } from '@/lib/profile/profile'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { Field, Select } from '../ui/field'
import { CheckLists } from './check-lists'
import { FindingList } from './finding-list'
import { PasteBox, type ReceiveKeys } from './paste-box'
import { openFinding, PlaceFindings } from './place-findings'
import { readWords } from './read-words'
import { Recognized } from './recognized'
import { RequestRead } from './request-read'
import { ResponsePanel } from './response-panel'
import { SignaturePart } from './signature-part'
import { TimeLine } from './time-line'
import { TokenChoice } from './token-choice'
import { useInspection } from './use-inspection'
import { Verdict, verdictSentence } from './verdict'
import { Start } from './what-to-paste'

interface InspectPanelProps {
  keyToCheck: KeyToCheck | undefined
  /** Opens Mint with what could be read from the pasted token, or with nothing. */
  onMint: (salvaged?: Salvaged) => void
  onKeys: ReceiveKeys
  /** A text handed over from elsewhere on the page; a new object each time. */
  handed: { readonly text: string } | undefined
  /** Puts an example into the box. */
  onInspect: (text: string) => void
  /** Loads the examples. Here, `import()` would build their script a second time. */
  loadExamples: () => Promise<typeof import('../example')>
  /** The place of the box for pasted text, in the column of inputs. */
  pasteSlot: RefObject<HTMLElement | null>
  /** The place of the question about the kind of key, below the key. */
  kindSlot: RefObject<HTMLElement | null>
}

const KINDS = [
  { value: 'unknown', label: 'not sure' },
  { value: 'team', label: 'an App Store Connect team key' },
  { value: 'individual', label: 'an individual App Store Connect key' },
] as const

const SEEN = /\S/u

const meanings = (members: readonly Member[] | undefined): Record<string, string> | undefined =>
  members && Object.fromEntries(members.map(({ name, meaning }) => [name, meaning]))

/** Whether there is a token of which at least a part could be read. A log may have masked all of it. */
const isRead = ({ evidence: { token, claims, header } }: Inspected): boolean =>
  claims !== undefined || header !== undefined || token?.whole === true

const tokenOf = (inspected: Inspected) =>
  isRead(inspected) ? 'read' : inspected.evidence.token ? 'masked' : 'none'

/** What the text has instead of the token, with the scheme in front of it, as in `Bearer ***`. */
function maskOf({ evidence: { token, authorization } }: Inspected): string {
  const raw = token?.found.raw ?? ''
  const value = authorization?.value ?? ''
  return visible(value.includes(raw) ? value : raw, LONGEST_MASK)
}

const LONGEST_MASK = 24

/** The number of characters of a token that are shown. A longer token is shortened in the middle. */
const LONGEST_SHOWN = 4000

/**
 * Finds every rule that the pasted text breaks. The panel fills two places in the column of inputs and the column of
 * results.
 */
export const InspectPanel = memo(function InspectPanel({
  keyToCheck,
  onMint,
  onKeys,
  handed,
  onInspect,
  loadExamples,
  ...slots
}: InspectPanelProps) {
  // Both places are on the page before this panel has loaded, and stay there.
  const [{ pasteSlot, kindSlot }] = useState(() => ({
    pasteSlot: slots.pasteSlot.current,
    kindSlot: slots.kindSlot.current,
  }))
  const [text, setText] = useState('')
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('unknown')
  const [chosen, setChosen] = useState<number>()
  const { busy, inspected } = useInspection({
    text,
    kind: kind === 'unknown' ? undefined : kind,
    chosen,
    key: keyToCheck,
  })
  const takeText = useCallback((text: string) => {
    setText(text)
    setChosen(undefined)
  }, [])
  const [noExample, setNoExample] = useState(false)
  const show = useCallback(
    async (text: (examples: typeof import('../example')) => Promise<string>) => {
      try {
        onInspect(await text(await unlessPartsMissing(loadExamples())))
      } catch {
        setNoExample(true)
      }
    },
    [onInspect, loadExamples],
  )
  const onExample = useCallback(() => void show(({ exampleCommand }) => exampleCommand()), [show])
  useEffect(() => {
    // A link on the page of a cause names an example. Once it is in the box, the address no longer names it.
    const follow = () => {
      const [, name] = location.hash.split('#inspect=')
      if (name !== undefined) void show(({ namedExample }) => namedExample(name))
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [show])
  const empty = !SEEN.test(text) || !SEEN.test(inspected?.paste.text ?? '')
  const shown = empty ? undefined : inspected
  const tokens = shown?.paste.tokens ?? []
  const [opened, setOpened] = useState<string>()
  const onOpen = useCallback((id: string, open: boolean) => {
    setOpened((before) => (open ? id : before === id ? undefined : before))
  }, [])
  const marked = useMemo(
    () => shown && { of: shown.paste.text, pieces: piecesOf(shown, marksOf(shown)) },
    [shown],
  )

  return (
    <>
      {pasteSlot &&
        createPortal(
          <Card label="What to inspect">
            <PasteBox
              onText={takeText}
              onKeys={onKeys}
              handed={handed}
              read={shown && readWords(shown)}
              marked={marked}
              opened={opened}
              onPoint={openFinding}
            />
            {tokens.length > 1 && (
              <TokenChoice tokens={tokens} value={shown?.token ?? 0} onChange={setChosen} />
            )}
          </Card>,
          pasteSlot,
        )}
      {kindSlot &&
        createPortal(
          <Field id="field-kind" label="My key is" beside className="mt-3">
            <Select
              id="field-kind"
              value={kind}
              onChange={(value) => setKind(value as typeof kind)}
              className="flex-1"
            >
              {KINDS.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </Select>
          </Field>,
          kindSlot,
        )}
      {/* A live region is announced only if it was on the page before its text. */}
      <p role="status" className="sr-only">
        {shown && !busy && verdictSentence(shown.inspection, tokenOf(shown), rejectedBy(shown.evidence))}
      </p>
      {noExample && <LatePlace className="card mb-3 p-4" />}
      {shown ? (
        <div className="space-y-3">
          <Outcome inspected={shown} busy={busy} onMint={onMint} onExample={onExample} onOpen={onOpen} />
          <Parts inspected={shown} hasKey={keyToCheck !== undefined} />
          <CheckLists passed={shown.inspection.passed} notChecked={shown.inspection.notChecked} />
        </div>
      ) : (
        <Start onExample={onExample} />
      )}
    </>
  )
})

/** The verdict and the findings that it is based on. */
const Outcome = memo(function Outcome({
  inspected,
  busy,
  onMint,
  onExample,
  onOpen,
}: {
  inspected: Inspected
  busy: boolean
  onMint: (salvaged?: Salvaged) => void
  onExample: () => void
  onOpen: (id: string, open: boolean) => void
}) {
  const { evidence: known, inspection } = inspected
  const salvaged = useMemo(() => salvage(known), [known])
  const read = isRead(inspected)
  // The findings in code come first, followed by what else could be pasted.
  const hasCode = inspected.paste.code.length > 0
  const wrong = inspection.verdict === 'error' || inspection.verdict === 'warn'
  return (
    <>
      <Verdict
        inspection={inspection}
        busy={busy}
        service={known.service}
        moment={known.moment}
        token={tokenOf(inspected)}
        mask={maskOf(inspected)}
        rejectedBy={rejectedBy(known)}
      >
        {inspection.verdict !== 'none' && (
          <CopyButton
            text={() => report(inspected)}
            label="Copy report"
            narrow="Report"
            look="order-2 wide:order-none"
          />
        )}
        {!read && (
          <button type="button" className="button flex-1 wide:flex-none" onClick={() => onMint()}>
            Mint a token
          </button>
        )}
        {read && salvaged && (
          <button
            type="button"
            className={`button flex-1 wide:flex-none ${wrong ? 'primary' : ''}`}
            onClick={() => onMint(salvaged)}
          >
            Mint a corrected one
          </button>
        )}
      </Verdict>
      {!read && !hasCode && <Recognized inspected={inspected} onExample={onExample} />}
      {inspection.findings.length > 0 && (
        <FindingList
          findings={inspection.findings}
          token={known.token?.read}
          // What to paste instead of a masked token is already above.
          open={tokenOf(inspected) !== 'masked'}
          onOpen={onOpen}
        />
      )}
      {!read && hasCode && <Recognized inspected={inspected} onExample={onExample} />}
    </>
  )
})

/** The parts of the response, the token and the request, with a mark wherever a finding concerns one of them. */
const Parts = memo(function Parts({ inspected, hasKey }: { inspected: Inspected; hasKey: boolean }) {
  const { evidence: known, inspection } = inspected
  const request = useMemo(() => known.command && requestShown(known.command), [known.command])
  const { madeFor } = known.service
  const at = (part: Finding['place']['part'], name?: string) => (
    <PlaceFindings
      findings={inspection.findings.filter(
        ({ place }) => place.part === part && ('name' in place ? place.name : undefined) === name,
      )}
    />
  )
  const [shown] = known.token ? [] : known.paste.decoded
  const decoded = useMemo(() => shown && readDecoded(shown.header, shown.payload), [shown])
  const read = (isRead(inspected) ? known.token?.read : undefined) ?? decoded
  const line = read && timeLine(read, known.judgedBy, known.moment, known.date)
  return (
    <>
      {known.response && (
        <ResponsePanel response={explainResponse(known.response, known.respondedBy)}>
          {at('response')}
        </ResponsePanel>
      )}
      {read && (
        <div className="card points divide-y divide-line">
          <section aria-label="Token as read" className="p-3 wide:p-4">
            <h2 className="text-card mb-2">Token</h2>
            {decoded ? (
              <p>
                The paste shows this token decoded, without its signature, so the signature was not checked.
              </p>
            ) : (
              <div className="well">
                <TokenText compact={visible(read.text, LONGEST_SHOWN)} />
              </div>
            )}
            {at('token')}
          </section>
          {read.header.status !== 'missing' || !decoded ? (
            <DecodedPart
              name="Header"
              part={read.header}
              meanings={meanings(madeFor?.header)}
              about={(name) => at('header', name)}
            >
              {at('header')}
            </DecodedPart>
          ) : null}
          <DecodedPart
            name="Payload"
            part={read.payload}
            meanings={meanings(madeFor?.claims)}
            about={(name) => at('payload', name)}
          >
            {at('payload')}
          </DecodedPart>
          {!decoded && (
            <SignaturePart
              signature={read.signature}
              verification={hasKey ? known.key?.verification : undefined}
            >
              {at('signature')}
              {at('key')}
            </SignaturePart>
          )}
        </div>
      )}
      {line && <TimeLine line={line} />}
      {request && <RequestRead request={request}>{at('command')}</RequestRead>}
    </>
  )
})
