'use client'

import type { ReactNode } from 'react'
import type { useKey } from '@/components/use-key'
import { useLate } from '@/components/use-late'
import type { FieldValues } from '@/lib/field/field'
import { KeyChoice } from './key-choice'
import { KeyEntry } from './key-entry'
import { LoadedKeyCard } from './loaded-key'
import { RefusedKey } from './refused-key'

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
  const taken = state.status === 'loaded' || state.status === 'held'
  const cell = 'col-start-1 row-start-1 min-w-0'
  return (
    <section aria-label="Key" className="sheet grid p-4">
      {state.status === 'loaded' && (
        <div className={cell}>
          <LoadedKeyCard
            loaded={state.key}
            notices={state.notices}
            fileName={state.origin.fileName}
            onForget={onForget}
          >
            {children}
          </LoadedKeyCard>
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
            onForget={onForget}
          />
        </div>
      )}
      {/* Unseen beneath a key it keeps its room, so that nothing below moves; the new element holds no text of the old. */}
      <div key={taken ? 'room' : 'entry'} className={taken ? `invisible ${cell}` : cell}>
        <KeyEntry
          onText={readText}
          onFile={readFile}
          refused={state.status === 'refused'}
          hold={hold}
          onHold={onHold}
        />
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
