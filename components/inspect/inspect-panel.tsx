'use client'

import { memo, useCallback, useId, useMemo, useState } from 'react'
import { CopyButton } from '@/components/copy-button'
import { DecodedPart } from '@/components/decoded-part'
import { TokenLegend, TokenText } from '@/components/token-text'
import { explainAnswer } from '@/lib/inspect/answer'
import type { Finding } from '@/lib/inspect/inspect'
import type { Inspected, KeyToCheck } from '@/lib/inspect/inspect-paste'
import { report } from '@/lib/inspect/report'
import { requestShown } from '@/lib/inspect/request-shown'
import { type Salvaged, salvage } from '@/lib/inspect/salvage'
import { timeLine } from '@/lib/inspect/time-line'
import { visible } from '@/lib/inspect/visible'
import type { Member } from '@/lib/profile/profile'
import { sitePath } from '../site-path'
import { AnswerPanel } from './answer-panel'
import { CheckLists } from './check-lists'
import { FindingList } from './finding-list'
import { MemberFindings } from './member-findings'
import { PasteBox } from './paste-box'
import { RequestRead } from './request-read'
import { SignaturePart } from './signature-part'
import { TimeLine } from './time-line'
import { TokenChoice } from './token-choice'
import { useInspection } from './use-inspection'
import { Verdict } from './verdict'

interface InspectPanelProps {
  keyInHand: KeyToCheck | undefined
  onMint: (salvaged: Salvaged) => void
}

const KINDS = [
  { value: 'unknown', label: 'I do not know, or another kind' },
  { value: 'team', label: 'a team key of App Store Connect' },
  { value: 'individual', label: 'an individual key of App Store Connect' },
] as const

const SEEN = /\S/u

const meanings = (members: readonly Member[] | undefined): Record<string, string> | undefined =>
  members && Object.fromEntries(members.map(({ name, meaning }) => [name, meaning]))

/** Characters of a token that are shown; what is longer is cut in the middle. */
const LONGEST_SHOWN = 4000

/** From whatever was pasted to every rule it breaks. */
export const InspectPanel = memo(function InspectPanel({ keyInHand, onMint }: InspectPanelProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('unknown')
  const [chosen, setChosen] = useState<number>()
  const { busy, inspected } = useInspection({
    text,
    kind: kind === 'unknown' ? undefined : kind,
    chosen,
    key: keyInHand,
  })
  const takeText = useCallback((text: string) => {
    setText(text)
    setChosen(undefined)
  }, [])
  // The outcome of an empty box is no outcome.
  const empty = !SEEN.test(text) || !SEEN.test(inspected?.paste.text ?? '')
  const shown = empty ? undefined : inspected
  const tokens = shown?.paste.tokens ?? []

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
      <section aria-label="What to inspect" className="sheet min-w-0 p-4">
        <PasteBox onText={takeText} />
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <div className="min-w-0">
            <label htmlFor={`${id}-kind`} className="text-sm font-semibold">
              My key is
            </label>
            <select
              id={`${id}-kind`}
              className="field mt-1"
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
            >
              {KINDS.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </select>
          </div>
          {tokens.length > 1 && (
            <TokenChoice tokens={tokens} value={shown?.token ?? 0} onChange={setChosen} />
          )}
        </div>
      </section>
      <div className="min-w-0 space-y-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {shown ? (
          <Outcome inspected={shown} busy={busy} onMint={onMint} />
        ) : (
          <section aria-label="What happens here" className="sheet p-4 text-sm text-faint">
            <p className="font-semibold text-ink">Apple’s 401 never says why. This page does.</p>
            <p className="mt-2">
              Every rule that what you paste breaks is named, with the value seen and the fix; so is what was
              checked and found good, and what only Apple can know.
            </p>
            <p className="mt-2">
              With the private key loaded above, the signature is verified too. All known causes are listed
              under{' '}
              <a className="text-accent underline" href={sitePath('/causes/')}>
                causes
              </a>
              .
            </p>
          </section>
        )}
      </div>
      {shown && (
        <div className="min-w-0 space-y-4">
          <Parts inspected={shown} hasKey={keyInHand !== undefined} />
        </div>
      )}
    </div>
  )
})

/** The verdict and all that stands behind it. */
const Outcome = memo(function Outcome({
  inspected,
  busy,
  onMint,
}: {
  inspected: Inspected
  busy: boolean
  onMint: (salvaged: Salvaged) => void
}) {
  const { evidence, inspection } = inspected
  const line =
    evidence.token && timeLine(evidence.token.read, evidence.judgedBy, evidence.moment, evidence.date)
  const salvaged = useMemo(() => salvage(evidence), [evidence])
  return (
    <>
      <Verdict
        inspection={inspection}
        busy={busy}
        service={evidence.service}
        moment={evidence.moment}
        hasToken={evidence.token !== undefined}
      />
      {inspection.findings.length > 0 && <FindingList findings={inspection.findings} />}
      <div className="flex flex-wrap gap-2">
        {evidence.token && salvaged && (
          <button type="button" className="button-main" onClick={() => onMint(salvaged)}>
            Mint a correct one
          </button>
        )}
        <CopyButton text={() => report(inspected)} label="Copy report" />
      </div>
      {evidence.response && (
        <AnswerPanel answer={explainAnswer(evidence.response, evidence.answeredBy)}>
          <MemberFindings findings={inspection.findings.filter(({ place }) => place.part === 'response')} />
        </AnswerPanel>
      )}
      {line && <TimeLine line={line} />}
      <CheckLists passed={inspection.passed} notChecked={inspection.notChecked} />
    </>
  )
})

/** Token and request taken apart, each finding under what it concerns. */
const Parts = memo(function Parts({ inspected, hasKey }: { inspected: Inspected; hasKey: boolean }) {
  const { evidence, inspection } = inspected
  const request = useMemo(
    () => evidence.command && requestShown(evidence.command, evidence.paste.text),
    [evidence.command, evidence.paste.text],
  )
  const { madeFor } = evidence.service
  const at = (part: Finding['place']['part'], member?: string) => (
    <MemberFindings
      findings={inspection.findings.filter(
        ({ place }) => place.part === part && ('member' in place ? place.member : undefined) === member,
      )}
    />
  )
  const command = request && <RequestRead request={request}>{at('command')}</RequestRead>
  if (!evidence.token) return command
  const { read } = evidence.token
  return (
    <>
      <section aria-label="Token as read" className="sheet p-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h2 className="font-semibold">Token</h2>
          <TokenLegend />
        </div>
        <div className="mt-2 rounded-md bg-well p-3">
          <TokenText compact={visible(read.text, LONGEST_SHOWN)} />
        </div>
        {at('token')}
      </section>
      <DecodedPart
        name="Header"
        part={read.header}
        meanings={meanings(madeFor?.header)}
        about={(member) => at('header', member)}
      >
        {at('header')}
      </DecodedPart>
      <DecodedPart
        name="Payload"
        part={read.payload}
        meanings={meanings(madeFor?.claims)}
        about={(member) => at('payload', member)}
      >
        {at('payload')}
      </DecodedPart>
      <SignaturePart
        signature={read.signature}
        verification={hasKey ? evidence.key?.verification : undefined}
      >
        {at('signature')}
        {at('key')}
      </SignaturePart>
      {command}
    </>
  )
})
