'use client'

import { Tabs } from '@base-ui/react/tabs'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { KeyToCheck } from '@/lib/inspect/inspect-paste'
import type { Salvaged } from '@/lib/inspect/salvage'
import { readKeyFileName } from '@/lib/key/file-name'
import type { FoundFields } from '@/lib/key/reading'
import { keyFileRemarks } from '@/lib/profile/key-file'
import { inUnit } from '@/lib/token/lifetime'
import { KeyPanel } from './key/key-panel'
import type { KeyOrigin } from './key/keyring'
import { FormFold } from './mint/form-fold'
import { MintFields } from './mint/mint-fields'
import { MintResults } from './mint/mint-results'
import { Shortcuts } from './site/shortcuts'
import { SiteHeader } from './site/site-header'
import { ThemeMenu } from './site/theme'
import { fromConfiguration, fromFileName } from './suggestions'
import { throwaway } from './throwaway'
import { useFileDrop } from './use-file-drop'
import { useKey } from './use-key'
import { useLate } from './use-late'
import { useLaunchedFiles } from './use-launched-files'
import { useMintForm } from './use-mint-form'
import { useMinting } from './use-minting'
import { useProfiles } from './use-profiles'

const loadInspect = () => import('./inspect/inspect-panel').then(({ InspectPanel }) => InspectPanel)

type Job = 'mint' | 'inspect'

const JOBS = [
  ['mint', 'Mint', 'M'],
  ['inspect', 'Inspect', 'I'],
] as const

const PROGRESS = {
  none: 'none',
  failed: 'refused',
  refused: 'refused',
  choosing: 'waiting',
  held: 'waiting',
  loaded: 'loaded',
} as const

/** The page: one key, two jobs; inputs at the left, results at the right. */
export function Workbench() {
  const [ready, setReady] = useState(false)
  const [job, setJob] = useState<Job>('mint')
  const [hold, setHold] = useState(false)
  /** A new Inspect begins with an empty box and knows nothing of what was inspected before. */
  const [inspection, setInspection] = useState(0)
  /** What is handed over to Inspect; a new object each time, so that the same text can be handed over again. */
  const [handed, setHanded] = useState<{ readonly text: string }>()
  const [pasteSlot, setPasteSlot] = useState<HTMLElement | null>(null)
  const [kindSlot, setKindSlot] = useState<HTMLElement | null>(null)
  const Inspect = useLate(loadInspect)
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
    // A key can be read before any service but the first is known, and may be for one of the others.
    if (profiles.length > 0) weighAgain()
  }, [profiles])
  const { state, keyring } = useKey({ hold, onFound })
  const hovering = useFileDrop(keyring.open)
  useLaunchedFiles(keyring.open)
  const loaded = state.status === 'loaded' ? state : undefined
  const fileName = loaded?.origin.fileName
  const named = fileName === undefined ? undefined : readKeyFileName(fileName)
  const minting = useMinting({ profile, values, lifetime: form.lifetime, key: loaded?.key })

  useEffect(() => {
    const follow = () => setJob(location.hash === '#inspect' ? 'inspect' : 'mint')
    follow()
    setReady(true)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  useEffect(() => {
    // Next's announcer of page changes is an empty alert; there are no such changes here, and one alert is enough.
    if (ready) document.querySelector('next-route-announcer')?.remove()
  }, [ready])

  const go = useCallback((next: Job) => {
    setJob(next)
    history.replaceState(null, '', next === 'inspect' ? '#inspect' : location.pathname + location.search)
  }, [])

  const keyToCheck = useMemo<KeyToCheck | undefined>(
    () =>
      state.status === 'loaded'
        ? { loaded: state.key, hmac: state.hmac, fileName: state.origin.fileName }
        : undefined,
    [state],
  )
  const mintSalvaged = useCallback(
    ({ profileId, values, lifetimeSeconds }: Salvaged) => {
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
      go('mint')
      requestAnimationFrame(() => document.getElementById('token-heading')?.focus())
    },
    [apply, profiles, go],
  )
  const inspect = useCallback(
    (text: string) => {
      setHanded({ text })
      go('inspect')
    },
    [go],
  )

  const tryIt = async () => {
    const made = throwaway()
    if (await keyring.paste(made.then(({ pem }) => pem))) apply((await made).fields)
  }
  // What is in the key box already was put there on purpose.
  const takeKeys = useCallback(
    (keys: string) => {
      const free = ['none', 'failed', 'refused'].includes(keyring.state().status)
      if (free) void keyring.paste(keys)
      return free
    },
    [keyring],
  )
  const forget = () => {
    besideKey.current = undefined
    keyring.forget()
    dispatch({ type: 'forget-found' })
    setHanded(undefined)
    setInspection((count) => count + 1)
  }
  const mints = job === 'mint'

  return (
    <Tabs.Root value={job} onValueChange={(value) => go(value as Job)} className="contents">
      <SiteHeader
        tabs={
          <Tabs.List className="segments">
            {JOBS.map(([value, name, letter]) => (
              <Tabs.Tab
                key={value}
                value={value}
                className="segment"
                aria-keyshortcuts={value === 'mint' && minting.expired ? undefined : letter}
              >
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
        tools={
          <>
            <ThemeMenu />
            <Shortcuts />
          </>
        }
      />
      <main data-ready={ready} className="mx-auto w-full max-w-[1440px] p-3 wide:p-4">
        <Tabs.Panel
          value={job}
          keepMounted
          tabIndex={-1}
          className={`grid items-start gap-3 outline-none wide:gap-4 ${mints ? 'wide:grid-cols-[336px_minmax(0,1fr)]' : 'wide:grid-cols-[440px_minmax(0,1fr)]'}`}
        >
          <div className={`min-w-0 space-y-3 ${mints ? '' : 'wide:sticky wide:top-4'}`}>
            <div ref={setPasteSlot} hidden={mints} />
            <section aria-label="Key and fields" className="card">
              <div className="p-3 wide:p-4">
                <KeyPanel
                  state={state}
                  keyring={keyring}
                  onForget={forget}
                  hold={hold}
                  onHold={setHold}
                  values={values}
                  remarks={
                    named && profile ? keyFileRemarks(named, values.keyId ?? '', profile, profiles) : NONE
                  }
                  compact={!mints}
                />
                <div ref={setKindSlot} hidden={mints} />
              </div>
              <div hidden={!mints}>
                {profile && (
                  <FormFold profile={profile} values={values} minting={minting}>
                    <MintFields
                      form={form}
                      onChange={dispatch}
                      kinds={kinds}
                      profile={profile}
                      values={values}
                      seconds={minting.seconds}
                      typedLifetime={minting.typedLifetime}
                    />
                  </FormFold>
                )}
              </div>
            </section>
          </div>
          <div className="min-w-0">
            <div hidden={!mints}>
              {profile === undefined ? (
                <p className="card p-4 text-ink-2">Loading what is known of this service…</p>
              ) : (
                <MintResults
                  profile={profile}
                  values={values}
                  minting={minting}
                  keyProgress={PROGRESS[state.status]}
                  onChange={dispatch}
                  onInspect={inspect}
                  onTry={tryIt}
                />
              )}
            </div>
            <div data-job="inspect" hidden={mints}>
              {Inspect ? (
                <Inspect
                  key={inspection}
                  onKeys={takeKeys}
                  keyToCheck={keyToCheck}
                  onMint={mintSalvaged}
                  handed={handed}
                  pasteSlot={pasteSlot}
                  kindSlot={kindSlot}
                />
              ) : (
                <p className="card p-4 text-ink-2">Loading the checks…</p>
              )}
            </div>
          </div>
        </Tabs.Panel>
      </main>
      {hovering && (
        <div className="pointer-events-none fixed inset-0 z-30 grid place-items-center border-2 border-dashed border-ink bg-canvas/80">
          <p className="text-verdict">Drop it anywhere</p>
        </div>
      )}
    </Tabs.Root>
  )
}

const NONE = [] as const
