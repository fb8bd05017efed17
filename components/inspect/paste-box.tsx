'use client'

import { type ClipboardEvent, memo, useId, useRef, useState } from 'react'
import { FOLD_FROM, type Fold, fold, unfold } from '@/lib/paste/fold'

interface PasteBoxProps {
  /** Called with the whole text, whatever of it is folded; must stay the same. */
  onText: (text: string) => void
}

/** Folds that are not shown but that Undo may bring back. */
const KEPT_FOR_UNDO = 2

/** The box for whatever there is. The middle of a long text is folded away, so that typing around it stays fluid. */
export const PasteBox = memo(function PasteBox({ onText }: PasteBoxProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const folds = useRef<readonly Fold[]>([])
  const [shown, setShown] = useState('')
  const [folded, setFolded] = useState(false)
  const [wantsAll, setWantsAll] = useState(false)

  const hold = (added: Fold, text: string) => {
    const inUse = folds.current.filter(({ mark }) => text.includes(mark))
    const others = folds.current.filter(({ mark }) => !text.includes(mark))
    folds.current = [...others.slice(-KEPT_FOR_UNDO), ...inUse, added]
  }

  const take = (value: string) => {
    const text = unfold(value, folds.current)
    const long = !wantsAll && value.length >= FOLD_FROM ? fold(text, folds.current) : undefined
    if (long) hold(long.fold, '')
    if (text.length < FOLD_FROM) setWantsAll(false)
    setShown(long?.shown ?? value)
    setFolded(long !== undefined || text !== value)
    onText(text)
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = wantsAll ? undefined : fold(event.clipboardData.getData('text/plain'), folds.current)
    if (!pasted) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    hold(pasted.fold, value)
    // The only way to put text in that Undo knows of.
    if (document.execCommand('insertText', false, pasted.shown)) return
    event.currentTarget.setRangeText(pasted.shown, selectionStart, selectionEnd, 'end')
    take(event.currentTarget.value)
  }

  const copy = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const selected = value.slice(selectionStart, selectionEnd)
    const text = unfold(selected, folds.current)
    if (text === selected) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut') document.execCommand('delete')
  }

  const showAll = () => {
    setShown(unfold(shown, folds.current))
    setFolded(false)
    setWantsAll(true)
    box.current?.focus()
  }

  return (
    <>
      <label htmlFor={`${id}-text`} className="font-semibold">
        Token, command or response
      </label>
      <textarea
        ref={box}
        id={`${id}-text`}
        className="field code mt-1 h-64 resize-y"
        placeholder={PLACEHOLDER}
        aria-describedby={`${id}-folded ${id}-help`}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        data-gramm="false"
        value={shown}
        onChange={(event) => take(event.currentTarget.value)}
        onPaste={paste}
        onCopy={copy}
        onCut={copy}
      />
      <div id={`${id}-folded`} role="status" className="text-sm empty:hidden">
        {folded && (
          <p className="mt-1">
            The middle of this long paste is folded away to keep the box fast. All of it is inspected, and
            copying brings all of it.{' '}
            <button type="button" className="cursor-pointer text-accent underline" onClick={showAll}>
              Show all of it
            </button>
          </p>
        )}
      </div>
      <p id={`${id}-help`} className="mt-1 text-xs text-faint">
        Any mix, in any order. The more of it there is, the more can be told: the command shows quoting and
        host, the answer’s “date:” shows the clock. Nothing of it leaves this browser.
      </p>
    </>
  )
})

const PLACEHOLDER = `eyJhbGciOiJFUzI1NiIsImtpZCI6…

or: curl -i -H "Authorization: Bearer eyJ…" 'https://api.appstoreconnect.apple.com/v1/apps'

or: HTTP/2 401
    date: …
    { "errors": [ … ] }`
