'use client'

import { useEffect, useState } from 'react'

const SAID = { idle: '', copied: 'Copied', failed: 'Not allowed' } as const

interface CopyButtonProps {
  /** The text, or a function that makes it only when it is asked for. */
  text: string | (() => string)
  label: string
  main?: boolean
  disabled?: boolean
}

/** Puts a text on the clipboard on a click, and says so; the only way anything gets there. */
export function CopyButton({ text, label, main, disabled }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof SAID>('idle')

  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = () => {
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  const cell = 'col-start-1 row-start-1'

  return (
    <>
      <button
        type="button"
        className={main ? 'button-main' : 'button'}
        aria-label={label}
        disabled={disabled}
        onClick={copy}
      >
        {/* Both words share one cell, so that the button keeps its width. */}
        <span className="grid">
          <span className={outcome === 'idle' ? cell : `invisible ${cell}`}>{label}</span>
          <span className={cell}>{SAID[outcome]}</span>
        </span>
      </button>
      <span aria-live="polite" className="sr-only">
        {SAID[outcome]}
      </span>
    </>
  )
}
