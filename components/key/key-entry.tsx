'use client'

import { type InputEvent, memo, useEffect, useId, useRef } from 'react'

interface KeyEntryProps {
  onText: (text: string) => Promise<void>
  onFile: (file: File) => Promise<void>
  refused: boolean
  hold: boolean
  onHold: (hold: boolean) => void
}

/** Typing gives a half key at every stroke; waiting this long spares the reader a complaint about each. */
const TYPING_PAUSE_MS = 500
const TYPED = /^(?:insertText|insertLineBreak|insertParagraph|insertCompositionText|delete)/u

/** React holds on to a box that had the focus when it went, and to the text that it last had. */
const emptied = (box: HTMLTextAreaElement) => () => {
  box.value = ''
}

/**
 * Takes the key as text or as a file. The text lives in the element alone, never in the state of a component, and goes
 * with the element once the key is loaded.
 */
export const KeyEntry = memo(function KeyEntry({ onText, onFile, refused, hold, onHold }: KeyEntryProps) {
  const id = useId()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])

  const input = (event: InputEvent<HTMLTextAreaElement>) => {
    const box = event.currentTarget
    clearTimeout(pause.current)
    if (TYPED.test(event.nativeEvent.inputType ?? '') && box.value !== '') {
      pause.current = setTimeout(() => void onText(box.value), TYPING_PAUSE_MS)
    } else void onText(box.value)
  }

  return (
    <div className="grid gap-3 md:grid-cols-[1fr_19rem]">
      <div className="min-w-0">
        <label htmlFor={`${id}-text`} className="font-semibold">
          Private key
        </label>
        <textarea
          ref={emptied}
          id={`${id}-text`}
          className="field code mt-1 h-20 resize-y"
          placeholder={
            '-----BEGIN PRIVATE KEY-----\nPaste the whole .p8 here, or drop the file anywhere on this page\n-----END PRIVATE KEY-----'
          }
          aria-invalid={refused}
          aria-describedby={`${id}-help`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          data-gramm="false"
          onInput={input}
        />
        <label className="mt-1 flex items-start gap-2 text-sm text-faint">
          <input
            type="checkbox"
            className="mt-1 accent-accent"
            checked={hold}
            onChange={(event) => onHold(event.currentTarget.checked)}
          />
          Hold it first, so that I can copy a clean version of it
        </label>
      </div>
      <div className="flex flex-col items-start gap-2 text-sm">
        <label htmlFor={`${id}-file`} className="text-[0.9375rem] font-semibold">
          Key file
        </label>
        <input
          id={`${id}-file`}
          type="file"
          className="file-picker w-full text-faint"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            if (chosen) void onFile(chosen)
            // The same file can be chosen again after it was forgotten.
            event.currentTarget.value = ''
          }}
        />
        <p id={`${id}-help`} className="text-faint">
          The key never leaves this browser. It is read here, kept in memory only, and forgotten on reload.
        </p>
      </div>
    </div>
  )
})
