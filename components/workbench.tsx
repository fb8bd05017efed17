'use client'

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { KeyToCheck } from '@/lib/inspect/inspect-paste'
import type { Salvaged } from '@/lib/inspect/salvage'
import { readKeyFileName } from '@/lib/key/file-name'
import type { FoundFields } from '@/lib/key/reading'
import { belongsToInspect } from '@/lib/paste/belongs-to-inspect'
import { keyFileNotices } from '@/lib/profile/key-file'
import { inUnit } from '@/lib/token/lifetime'
import type { KeyFile, KeyInput, KeyOrigin } from './key/key-input'
import { KeyPanel } from './key/key-panel'
import { LatePlace } from './late-place'
import { FormFold } from './mint/form-fold'
import { MintFields } from './mint/mint-fields'
import { MintResults } from './mint/mint-results'
import { ReadyMain } from './site/ready-main'
import { type Job, WorkbenchHead } from './site/workbench-head'
import { fromConfiguration, fromFileName } from './suggestions'
import { Disclosure } from './ui/disclosure'
import { PANEL_ID, tabId } from './ui/tab-list'
import { useAwake } from './use-awake'
import { useFileDrop } from './use-file-drop'
import { useFormLink } from './use-form-link'
import { useKey } from './use-key'
import { useLate } from './use-late'
import { useLaunchedFiles } from './use-launched-files'
import { useMintForm } from './use-mint-form'
import { useMinting } from './use-minting'
import { useProfiles } from './use-profiles'
import { useStrayPaste } from './use-stray-paste'

const loadThrowaway = () => import('./mint/throwaway-note')
const loadNote = () => loadThrowaway().then(({ ThrowawayNote }) => ThrowawayNote)
const loadLink = () => import('./mint/link-offer').then(({ LinkOffer }) => LinkOffer)
const loadInspect = () => import('./inspect/inspect-panel').then(({ InspectPanel }) => InspectPanel)

const PROGRESS = {
  none: 'none',
  failed: 'refused',
  refused: 'refused',
  choosing: 'waiting',
  held: 'waiting',
  loaded: 'loaded',
} as const

/** The page: one key and two jobs, with the inputs at the left and the results at the right. */
export function Workbench() {
  const [job, setJob] = useState<Job>('mint')
  const [hold, setHold] = useState(false)
  /** Each new number gives a new Inspect with an empty box, which knows nothing of what was inspected before. */
  const [inspection, setInspection] = useState(0)
  /** The text handed over to Inspect. It is a new object each time, so that the same text can be handed over again. */
  const [handed, setHanded] = useState<{ readonly text: string }>()
  const pasteSlot = useRef<HTMLDivElement>(null)
  const kindSlot = useRef<HTMLDivElement>(null)
  const [renews, setRenews] = useState(false)
  /** The id of the chosen operation. */
  const [operation, setOperation] = useState<string>()
  const awake = useAwake()
  const Inspect = useLate(loadInspect, awake)
  const Note = useLate(loadNote, awake)
  const Link = useLate(loadLink, awake)
  const { profiles, services } = useProfiles()
  const { form, apply, dispatch, kinds, profile, values } = useMintForm(services)

  const besideKey = useRef<{ readonly fields: FoundFields | undefined; readonly origin: KeyOrigin }>(
    undefined,
  )
  const onFound = useCallback(
    (fields: FoundFields | undefined, origin: KeyOrigin) => {
      besideKey.current = { fields, origin }
      const named = origin.fileName === undefined ? undefined : readKeyFileName(origin.fileName)
      if (named) apply(fromFileName(named, form.service, profiles))
      if (fields) apply(fromConfiguration(fields, form.service, profiles))
    },
    [apply, form.service, profiles],
  )
  const weighAgain = useEffectEvent(() => {
    if (besideKey.current) onFound(besideKey.current.fields, besideKey.current.origin)
  })
  useEffect(() => {
    // A key can be read before the other services have loaded, and may belong to one of them.
    if (profiles.length > 0) weighAgain()
  }, [profiles])
  const go = useCallback((next: Job) => {
    setJob(next)
    history.replaceState(null, '', next === 'inspect' ? '#inspect' : location.pathname + location.search)
  }, [])
  const inspect = useCallback(
    (text: string) => {
      setHanded({ text })
      go('inspect')
    },
    [go],
  )
  const elsewhere = useCallback(
    async (file: KeyFile) => {
      if (KEY_FILE.test(file.name) || !(file instanceof File)) return undefined
      const text = await file.slice(0, LARGEST_LOG).text()
      return belongsToInspect(text) ? () => inspect(text) : undefined
    },
    [inspect],
  )
  const { state, keyInput } = useKey({ hold, onFound, elsewhere })
  const loaded = state.status === 'loaded' ? state : undefined
  const fileName = loaded?.origin.fileName
  const named = fileName === undefined ? undefined : readKeyFileName(fileName)
  const { typedLifetime, seconds, plan, token, again } = useMinting({
    profile,
    values,
    lifetime: form.lifetime,
    key: loaded?.key,
    renews,
  })

  useEffect(() => {
    const follow = () => setJob(location.hash.startsWith('#inspect') ? 'inspect' : 'mint')
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const keyToCheck = useMemo<KeyToCheck | undefined>(
    () =>
      state.status === 'loaded'
        ? { loaded: state.key, hmac: state.hmac, fileName: state.origin.fileName }
        : undefined,
    [state],
  )
  const mintSalvaged = useCallback(
    (salvaged?: Salvaged) => {
      go('mint')
      requestAnimationFrame(() => document.getElementById('token-heading')?.focus())
      if (!salvaged) return
      const { profileId, values, lifetimeSeconds } = salvaged
      const meant = profiles.find(({ id }) => id === profileId)
      apply({
        values,
        source: 'the inspected token',
        target: meant && { service: meant.service.value, profileId: meant.id },
        lifetime:
          meant?.lifetime && lifetimeSeconds !== undefined
            ? String(inUnit(meant.lifetime, lifetimeSeconds))
            : undefined,
        overwrite: true,
      })
    },
    [apply, profiles, go],
  )

  /**
   * Moves a token, a request or a response to Inspect if it was pasted into the key box or outside any box.
   *
   * @returns whether the text was moved
   */
  const moveToInspect = useCallback(
    (text: string): boolean => {
      const moves = belongsToInspect(text)
      if (moves) inspect(text)
      return moves
    },
    [inspect],
  )
  const receive = useMemo<KeyInput>(
    () => ({
      ...keyInput,
      paste: async (given) => {
        if (typeof given !== 'string' || !moveToInspect(given)) return keyInput.paste(given)
        // Pasting an empty text removes the earlier rejection, which no longer applies.
        return keyInput.paste('')
      },
    }),
    [keyInput, moveToInspect],
  )
  const hovering = useFileDrop(keyInput.open)
  useLaunchedFiles(keyInput.open)
  const takeStray = useCallback(
    (text: string): boolean => {
      if (moveToInspect(text)) return true
      if (location.hash === '#inspect') {
        inspect(text)
        return true
      }
      const word = text.trim()
      const field = UUID.test(word) ? 'issuerId' : KEY_ID.test(word) ? 'keyId' : undefined
      if (field) apply({ values: { [field]: word }, source: 'the clipboard', overwrite: true })
      else if (keyInput.state().status === 'loaded') return false
      else void keyInput.paste(text)
      return true
    },
    [moveToInspect, inspect, apply, keyInput],
  )
  useStrayPaste(takeStray)
  useFormLink(profiles, apply, setOperation)
  const tryIt = async () => {
    const made = loadThrowaway().then(({ throwaway }) => throwaway())
    if (await keyInput.paste(made.then(({ pem }) => pem))) apply((await made).fields)
  }
  const receiveKeys = useCallback(() => {
    const current = keyInput.watch()
    return (keys: string, file?: File) => {
      // Somebody put the present content of the key box there on purpose, so it is not replaced.
      const free = current() && ['none', 'failed', 'refused'].includes(keyInput.state().status)
      if (free) void (file ? keyInput.open(file) : keyInput.paste(keys))
      return free
    }
  }, [keyInput])
  const forget = () => {
    besideKey.current = undefined
    keyInput.forget()
    dispatch({ type: 'forget-found' })
    setHanded(undefined)
    setInspection((count) => count + 1)
  }
  const mints = job === 'mint'

  return (
    <>
      <WorkbenchHead job={job} onJob={go} expired={token?.expired ?? false} />
      <ReadyMain className="mx-auto w-full max-w-page p-3 wide:p-4">
        <div
          role="tabpanel"
          id={PANEL_ID}
          aria-labelledby={tabId(job)}
          tabIndex={-1}
          className={`grid items-start gap-3 outline-none wide:gap-4 ${mints ? 'wide:grid-cols-(--columns-mint)' : 'wide:grid-cols-(--columns-inspect)'}`}
        >
          {/*
           * On a phone the verdict comes right below the pasted text. The key comes last, because Inspect can do
           * without it.
           */}
          <div className={`min-w-0 ${mints ? '' : 'contents wide:sticky wide:top-4 wide:grid wide:gap-3'}`}>
            <div
              ref={pasteSlot}
              className={`min-w-0 ${Inspect ? '' : 'card min-h-61.5 wide:min-h-128'}`}
              hidden={mints}
            />
            <section
              aria-label="Key and fields"
              className={`card min-w-0 ${mints ? '' : `order-last wide:order-none ${Inspect ? '' : 'invisible'}`}`}
            >
              <div className="p-3 wide:p-4">
                <KeyPanel
                  state={state}
                  keyInput={receive}
                  onForget={forget}
                  hold={hold}
                  onHold={setHold}
                  values={values}
                  diagnostics={
                    named && profile ? keyFileNotices(named, values.keyId ?? '', profile, profiles) : NONE
                  }
                  compact={!mints}
                />
                {mints && loaded && Note && (
                  <Note keyId={values.keyId} signingKey={loaded.key.privateKey} onInspect={inspect} />
                )}
                <div ref={kindSlot} className="flow-root min-h-11" hidden={mints} />
              </div>
              <div hidden={!mints}>
                {profile && (
                  <FormFold
                    profile={profile}
                    values={values}
                    typedLifetime={typedLifetime}
                    done={token !== undefined}
                  >
                    <MintFields
                      form={form}
                      onChange={dispatch}
                      kinds={kinds}
                      profile={profile}
                      values={values}
                      seconds={seconds}
                      typedLifetime={typedLifetime}
                      renews={renews}
                      onRenews={setRenews}
                    />
                  </FormFold>
                )}
              </div>
            </section>
          </div>
          <div className="min-w-0">
            <div hidden={!mints}>
              {profile === undefined ? (
                <LatePlace className="card p-4 text-ink-2">
                  Loading what is known about this service…
                </LatePlace>
              ) : (
                <MintResults
                  profile={profile}
                  values={values}
                  seconds={seconds}
                  plan={plan}
                  token={token}
                  keyProgress={PROGRESS[state.status]}
                  onChange={dispatch}
                  onAgain={again}
                  onInspect={inspect}
                  onTry={tryIt}
                  operation={operation}
                  onOperation={setOperation}
                >
                  <Disclosure title="Link to this form">
                    {Link ? (
                      <Link profile={profile} values={values} seconds={seconds} operation={operation} />
                    ) : (
                      <LatePlace className="hint mt-1">Loading…</LatePlace>
                    )}
                  </Disclosure>
                </MintResults>
              )}
            </div>
            <div data-job="inspect" hidden={mints}>
              {Inspect ? (
                <Inspect
                  key={inspection}
                  onKeys={receiveKeys}
                  keyToCheck={keyToCheck}
                  onMint={mintSalvaged}
                  handed={handed}
                  onInspect={inspect}
                  loadExamples={loadThrowaway}
                  pasteSlot={pasteSlot}
                  kindSlot={kindSlot}
                />
              ) : (
                <LatePlace className="card min-h-120 p-4 text-ink-2">Loading the checks…</LatePlace>
              )}
            </div>
          </div>
        </div>
      </ReadyMain>
      {hovering && (
        <div className="pointer-events-none fixed inset-0 z-30 grid place-items-center border-2 border-dashed border-ink bg-canvas/80">
          <p className="text-verdict">Drop it anywhere</p>
        </div>
      )}
    </>
  )
}

const NONE = [] as const
const KEY_FILE = /\.(?:p8|pem|key|der|p12|json|env)$/iu
/** The number of bytes that are read from a file to inspect it. */
const LARGEST_LOG = 16 * 1024 * 1024
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu
const KEY_ID = /^[A-Z\d]{10}$/u
