'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { LatePlace } from '@/components/late-place'
import { useAwake } from '@/components/use-awake'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import type { Notice } from '@/lib/key/reading'
import { DEFAULT_IDLE_MINUTES, ForgetTimer, idleWords } from './forget-timer'
import { KeyChoice } from './key-choice'
import { KeyEntry } from './key-entry'
import type { KeyInput, KeyState } from './key-input'
import { LoadedKeyRow } from './loaded-key'
import { UnreadKey } from './unread-key'
import { useIdle } from './use-idle'
import { useKeyWords } from './use-key-words'

/** What is shown only once there is a key that was not loaded at once. */
const loadOutcomes = () => import('./outcomes')

interface KeyPanelProps {
  state: KeyState
  /** The operations on the key that the panel calls. */
  keyInput: Pick<KeyInput, 'paste' | 'type' | 'open' | 'choose' | 'release'>
  onForget: () => void
  hold: boolean
  onHold: (hold: boolean) => void
  /** The cleaned values of the form. */
  values: FieldValues
  /** Further notes on the loaded key. */
  diagnostics: readonly Notice[]
  /** Whether to use a single row, because the key is not what the person came for. */
  compact: boolean
}

/** The panel of the key. Mint and Inspect share its state. */
export function KeyPanel({
  state,
  keyInput,
  onForget,
  hold,
  onHold,
  values,
  diagnostics,
  compact,
}: KeyPanelProps) {
  const awake = useAwake()
  const outcomes = useLate(loadOutcomes, awake)
  // The texts are loaded before there is a key, so that the notes appear together with it and push nothing down.
  useKeyWords(awake)
  const [minutes, setMinutes] = useState(DEFAULT_IDLE_MINUTES)
  /**
   * The number of idle minutes after which the last key was forgotten; undefined if it was forgotten for another
   * reason.
   */
  const [lapsed, setLapsed] = useState<number>()
  /** Each new number gives a new, empty box. */
  const [entry, setEntry] = useState(0)
  const end = (after: number | undefined) => {
    setLapsed(after)
    setEntry((count) => count + 1)
    onForget()
  }
  const forget = () => {
    flushSync(() => end(undefined))
    // The button that had the focus is gone. The next step is to add a key.
    document.getElementById('field-privateKey')?.focus()
  }
  const idle = useIdle(minutes, () => end(state.status === 'none' ? undefined : minutes))
  const putAway = useEffectEvent(() => flushSync(() => end(undefined)))
  useEffect(() => {
    // The browser may keep a page that was left and show it again. Its key must not come back with it.
    const leave = () => putAway()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  const timer = <ForgetTimer minutes={minutes} idle={idle} onChange={setMinutes} />
  if (state.status === 'loaded') {
    return (
      <LoadedKeyRow
        loaded={state.key}
        notices={[...diagnostics, ...state.notices]}
        fileName={state.origin.fileName}
        onForget={forget}
        timer={timer}
      />
    )
  }
  if (state.status === 'held') {
    return outcomes ? (
      <>
        <outcomes.HeldKey
          held={state.key}
          notices={state.notices}
          values={values}
          fileName={state.origin.fileName}
          onLoad={keyInput.release}
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
        onPaste={keyInput.paste}
        onType={keyInput.type}
        onFile={keyInput.open}
        refused={state.status === 'refused'}
        compact={compact}
        hold={hold}
        onHold={onHold}
      >
        {state.status === 'refused' &&
          (outcomes ? (
            <outcomes.RefusedKey
              refusal={state.refusal}
              notices={state.notices}
              fileName={state.origin.fileName}
            />
          ) : (
            <LatePlace />
          ))}
      </KeyEntry>
      {state.status === 'none' && lapsed !== undefined && (
        <p role="status" className="mt-2 text-small text-risk">
          Key forgotten after {idleWords(lapsed)} idle. Add it again to continue.
        </p>
      )}
      {state.status === 'choosing' && <KeyChoice candidates={state.candidates} onChoose={keyInput.choose} />}
      {state.status === 'failed' && <UnreadKey />}
    </div>
  )
}
