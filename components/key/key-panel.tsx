'use client'

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { useKey } from '@/components/use-key'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import { DEFAULT_IDLE_MINUTES, ForgetTimer, idleWords } from './forget-timer'
import { KeyChoice } from './key-choice'
import { KeyEntry } from './key-entry'
import { LoadedKeyCard } from './loaded-key'
import { RefusedKey } from './refused-key'
import { useIdle } from './use-idle'

const loadHeld = () => import('./held-key').then(({ HeldKey }) => HeldKey)

interface KeyPanelProps {
  keyring: ReturnType<typeof useKey>
  hold: boolean
  onHold: (hold: boolean) => void
  onForget: () => void
  /** Cleaned values of the form. */
  values: FieldValues
  /** Further remarks on the loaded key. */
  children?: ReactNode
}

/** The key: one piece of state that serves both jobs. */
export function KeyPanel({ keyring, hold, onHold, onForget, values, children }: KeyPanelProps) {
  const { state, readText, readFile, choose, letGo } = keyring
  const Held = useLate(loadHeld)
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
  const touched = useIdle(state.status !== 'none', minutes, () => end(minutes))
  const putAway = useEffectEvent(() => flushSync(() => end(undefined)))
  useEffect(() => {
    // A page that is left may be kept whole and come back; its key does not.
    const leave = () => putAway()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  const taken = state.status === 'loaded' || state.status === 'held'
  const timer = <ForgetTimer minutes={minutes} touched={touched} onChange={setMinutes} />
  const cell = 'col-start-1 row-start-1 min-w-0'
  return (
    <section aria-label="Key" className="sheet grid p-4">
      {state.status === 'loaded' && (
        <div className={cell}>
          <LoadedKeyCard
            loaded={state.key}
            notices={state.notices}
            fileName={state.origin.fileName}
            onForget={() => end(undefined)}
          >
            {children}
          </LoadedKeyCard>
          {timer}
        </div>
      )}
      {state.status === 'held' && Held && (
        <div className={cell}>
          <Held
            held={state.key}
            notices={state.notices}
            values={values}
            fileName={state.origin.fileName}
            onLoad={() => letGo(state)}
            onForget={() => end(undefined)}
          />
          {timer}
        </div>
      )}
      {/* Unseen beneath a key it keeps its room, so that nothing below moves; the new element holds no text of the old. */}
      <div key={taken ? 'room' : `entry ${entry}`} className={taken ? `invisible ${cell}` : cell}>
        <KeyEntry
          onText={readText}
          onFile={readFile}
          refused={state.status === 'refused'}
          hold={hold}
          onHold={onHold}
        />
        {state.status === 'none' && lapsed !== undefined && (
          <p role="status" className="mt-2 text-sm text-warn">
            The key was forgotten after {idleWords(lapsed)} without use. Give it again to go on.
          </p>
        )}
        {state.status === 'choosing' && (
          <KeyChoice
            candidates={state.candidates}
            onChoose={(candidate) => choose(candidate, state.notices, state.origin)}
          />
        )}
        {state.status === 'refused' && (
          <RefusedKey refusal={state.refusal} notices={state.notices} fileName={state.origin.fileName} />
        )}
      </div>
    </section>
  )
}
