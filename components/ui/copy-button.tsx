'use client'

import { useEffect, useState } from 'react'
import { icon } from './icons'

/** Milliseconds for which the button shows the outcome of a click. */
const SAID_MS = 1500

const SAID = { idle: '', copied: 'Copied', blocked: 'Copying was blocked' } as const

interface CopyButtonProps {
  /** The text, or a function that makes it only when the button is clicked. */
  text: string | (() => string)
  label: string
  /** What the text is for, where another button has the same label. Only the accessible name has it. */
  purpose?: string
  /** The part of the label that is shown on a narrow page. */
  narrow?: string
  look?: string
  disabled?: boolean
  /** The key that presses the button. */
  shortcut?: string
  /** Shows the text where it can be selected. Called if the browser blocks the clipboard. */
  onBlocked?: () => void
}

/** Copies a text to the clipboard on a click, and says so. The page writes to the clipboard in no other way. */
export function CopyButton({
  text,
  label,
  purpose,
  narrow,
  look = '',
  disabled,
  shortcut,
  onBlocked,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof SAID>('idle')

  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), SAID_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = () => {
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setOutcome('copied'),
      () => {
        setOutcome('blocked')
        onBlocked?.()
      },
    )
  }
  const cell = 'col-start-1 row-start-1 flex items-center justify-center gap-2'
  const hidden = (shown: boolean) => (shown ? cell : `invisible ${cell}`)

  return (
    <>
      <button
        type="button"
        className={`button ${look} ${outcome === 'copied' ? 'copied' : ''}`}
        aria-label={purpose ? `${label} ${purpose}` : label}
        aria-keyshortcuts={shortcut}
        disabled={disabled}
        onClick={copy}
      >
        {/*
         * All three texts share one cell, so that the button keeps its width. When the button becomes enabled, React
         * replaces the texts, so the browser counts no layout shift.
         */}
        <span key={String(disabled)} className="grid">
          <span className={hidden(outcome === 'idle')}>
            {narrow ? (
              <>
                <span className="hidden wide:inline">{label}</span>
                <span className="wide:hidden">{narrow}</span>
              </>
            ) : (
              label
            )}
            {shortcut && !disabled && (
              <span aria-hidden="true" className="key">
                {shortcut}
              </span>
            )}
          </span>
          <span aria-hidden="true" className={hidden(outcome === 'copied')}>
            {icon('check', narrow && 'hidden wide:block')} Copied
          </span>
          <span aria-hidden="true" className={hidden(outcome === 'blocked')}>
            {outcome === 'blocked' && (/Mac|iP/u.test(navigator.userAgent) ? 'Press ⌘C' : 'Press Ctrl+C')}
          </span>
        </span>
      </button>
      <span aria-live="polite" className="sr-only">
        {SAID[outcome]}
      </span>
    </>
  )
}
