'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { LatePlace } from '@/components/late-place'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import type { Notice } from '@/lib/key/reading'
import { DEFAULT_IDLE_MINUTES, ForgetTimer, idleWords } from './forget-timer'
import { KeyChoice } from './key-choice'
import { KeyEntry } from './key-entry'
import type { Keyring, KeyState } from './keyring'
import { LoadedKeyRow } from './loaded-key'
import { RefusedKey } from './refused-key'
import { UnreadKey } from './unread-key'
import { useIdle } from './use-idle'
import { useKeyWords } from './use-key-words'

const loadHeld = () => import('./held-key').then(({ HeldKey }) => HeldKey)

interface KeyPanelProps {
  state: KeyState
  /** What the panel does with a key. */
  keyring: Pick<Keyring, 'paste' | 'type' | 'open' | 'choose' | 'release'>
  onForget: () => void
  hold: boolean
  onHold: (hold: boolean) => void
  /** Cleaned values of the form. */
  values: FieldValues
  /** Further notes on the loaded key. */
  remarks: readonly Notice[]
  /** One row, where the key is not what the person came for. */
  compact: boolean
}

/** The key: one piece of state that serves both jobs. */
export function KeyPanel({
  state,
  keyring,
  onForget,
  hold,
  onHold,
  values,
  remarks,
  compact,
}: KeyPanelProps) {
  const Held = useLate(loadHeld)
  // Asked for before there is a key, so that what was noticed is there together with it, and pushes nothing down.
  useKeyWords()
  const [minutes, setMinutes] = useState(DEFAULT_IDLE_MINUTES)
  /** After how many idle minutes the last key was forgotten; undefined when it was not for that. */
  const [lapsed, setLapsed] = useState<number>()
  /** A new one brings a new, empty box. */
  const [entry, setEntry] = useState(0)
  const end = (after: number | undefined) => {
    setLapsed(after)
    setEntry((count) => count + 1)
    onForget()
  }
  const forget = () => {
    flushSync(() => end(undefined))
    // The button that had the focus is gone; the next thing is to give a key.
    document.getElementById('field-privateKey')?.focus()
  }
  const idle = useIdle(minutes, () => end(state.status === 'none' ? undefined : minutes))
  const putAway = useEffectEvent(() => flushSync(() => end(undefined)))
  useEffect(() => {
    // A page that is left may be kept whole and come back; its key does not.
    const leave = () => putAway()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  const timer = <ForgetTimer minutes={minutes} idle={idle} onChange={setMinutes} />
  if (state.status === 'loaded') {
    return (
      <LoadedKeyRow
        loaded={state.key}
        notices={[...remarks, ...state.notices]}
        fileName={state.origin.fileName}
        onForget={forget}
        timer={timer}
      />
    )
  }
  if (state.status === 'held') {
    return Held ? (
      <>
        <Held
          held={state.key}
          notices={state.notices}
          values={values}
          fileName={state.origin.fileName}
          onLoad={keyring.release}
          onForget={forget}
        />
        <div className="mt-2">{timer}</div>
      </>
    ) : (
      <LatePlace />
    )
  }
  return (
    <div key={entry}>
      <KeyEntry
        onPaste={keyring.paste}
        onType={keyring.type}
        onFile={keyring.open}
        refused={state.status === 'refused'}
        compact={compact}
        hold={hold}
        onHold={onHold}
      />
      {state.status === 'none' && lapsed !== undefined && (
        <p role="status" className="mt-2 text-small text-risk">
          Key forgotten after {idleWords(lapsed)} idle. Add it again to continue.
        </p>
      )}
      {state.status === 'choosing' && <KeyChoice candidates={state.candidates} onChoose={keyring.choose} />}
      {state.status === 'failed' && <UnreadKey />}
      {state.status === 'refused' && (
        <RefusedKey refusal={state.refusal} notices={state.notices} fileName={state.origin.fileName} />
      )}
    </div>
  )
}
