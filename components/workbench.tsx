'use client'

import { Tabs } from '@base-ui/react/tabs'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KeyToCheck } from '@/lib/inspect/inspect-paste'
import type { Salvaged } from '@/lib/inspect/salvage'
import { readKeyFileName } from '@/lib/key/file-name'
import type { FoundFields } from '@/lib/key/reading'
import { keyFileRemarks } from '@/lib/profile/key-file'
import { inUnit } from '@/lib/token/lifetime'
import { KeyPanel } from './key/key-panel'
import { NoticeList } from './key/notice-list'
import { MintPanel } from './mint/mint-panel'

import { Shield } from './security/shield'
import { sitePath } from './site-path'

import { fromConfiguration, fromFileName } from './suggestions'
import { useFileDrop } from './use-file-drop'
import { type KeyOrigin, useKey } from './use-key'
import { useLate } from './use-late'
import { useLaunchedFiles } from './use-launched-files'
import { useMintForm } from './use-mint-form'
import { useProfiles } from './use-profiles'

const loadInspect = () => import('./inspect/inspect-panel').then(({ InspectPanel }) => InspectPanel)

type Job = 'mint' | 'inspect'

const PROGRESS = {
  none: 'none',
  refused: 'refused',
  choosing: 'waiting',
  held: 'waiting',
  loaded: 'loaded',
} as const

/** The page: one key, two jobs. */
export function Workbench() {
  const [ready, setReady] = useState(false)
  const [job, setJob] = useState<Job>('mint')
  const [hold, setHold] = useState(false)
  const Inspect = useLate(loadInspect)
  const { profiles, services } = useProfiles()
  const mintForm = useMintForm(services)
  const { form, apply, dispatch, profile, values } = mintForm

  const onFound = useCallback(
    (fields: FoundFields | undefined, { fileName }: KeyOrigin) => {
      const named = fileName === undefined ? undefined : readKeyFileName(fileName)
      if (named) apply(fromFileName(named, form.service, profiles))
      if (fields) apply(fromConfiguration(fields, form.service, profiles))
    },
    [apply, form.service, profiles],
  )
  const keyring = useKey({ hold, onFound })
  const hovering = useFileDrop(keyring.readFile)
  useLaunchedFiles(keyring.readFile)
  const fileName = keyring.state.status === 'loaded' ? keyring.state.origin.fileName : undefined
  const named = fileName === undefined ? undefined : readKeyFileName(fileName)
  const privateKey = keyring.state.status === 'loaded' ? keyring.state.key.privateKey : undefined

  useEffect(() => {
    const follow = () => {
      if (location.hash === '#inspect') setJob('inspect')
    }
    follow()
    setReady(true)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  useEffect(() => {
    // Next's announcer of page changes is an empty alert; there are no such changes here, and one alert is enough.
    if (ready) document.querySelector('next-route-announcer')?.remove()
  }, [ready])

  const { state } = keyring
  const keyInHand = useMemo<KeyToCheck | undefined>(
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
      setJob('mint')
    },
    [apply, profiles],
  )

  const forget = () => {
    keyring.forget()
    dispatch({ type: 'forget-found' })
  }

  return (
    <Tabs.Root value={job} onValueChange={(value) => setJob(value as Job)}>
      <header className="border-b border-rule bg-sheet">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5">
          <h1 className="text-lg font-bold tracking-tight">Assay</h1>
          <p className="order-last basis-full text-sm text-faint sm:order-none sm:flex-1 sm:basis-0">
            Apple’s ES256 tokens, made and examined in your browser.{' '}
            <a href={sitePath('/security/#try')} className="whitespace-nowrap underline hover:text-accent">
              <Shield />
              Nothing leaves it
            </a>
            .
          </p>
          <Tabs.List className="ml-auto flex gap-1 rounded-lg bg-well p-1">
            {(['mint', 'inspect'] as const).map((value) => (
              <Tabs.Tab
                key={value}
                value={value}
                className="cursor-pointer rounded-md px-4 py-1 text-sm font-semibold text-faint data-active:bg-sheet data-active:text-accent data-active:shadow-sm"
              >
                {value === 'mint' ? 'Mint' : 'Inspect'}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
      </header>
      <main data-ready={ready} className="mx-auto max-w-7xl space-y-4 px-4 py-4">
        <KeyPanel keyring={keyring} hold={hold} onHold={setHold} onForget={forget} values={values}>
          {named && profile && (
            <NoticeList notices={keyFileRemarks(named, values.keyId ?? '', profile, profiles)} />
          )}
        </KeyPanel>
        <Tabs.Panel value="mint" keepMounted className="outline-none">
          {profile === undefined ? (
            <p className="sheet p-4 text-faint">Loading what is known of this service…</p>
          ) : (
            <MintPanel
              mintForm={mintForm}
              profile={profile}
              privateKey={privateKey}
              keyProgress={PROGRESS[keyring.state.status]}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="inspect" keepMounted className="outline-none">
          {Inspect ? (
            <Inspect keyInHand={keyInHand} onMint={mintSalvaged} />
          ) : (
            <p className="sheet p-4 text-faint">Loading the checks…</p>
          )}
        </Tabs.Panel>
      </main>
      {hovering && (
        <div className="pointer-events-none fixed inset-0 z-10 grid place-items-center border-4 border-dashed border-accent bg-page/80">
          <p className="text-lg font-semibold text-accent">Drop the key file anywhere</p>
        </div>
      )}
    </Tabs.Root>
  )
}
