'use client'

import { type ClipboardEvent, memo, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useUnfolded } from '@/components/use-unfolded'
import { FOLD_FROM, type Fold, fold, unfold } from '@/lib/paste/fold'
import { takePrivateKeys } from '@/lib/paste/take-private-keys'
import { Field } from '../ui/field'
import { FileButton } from '../ui/file-button'
import { type Marked, PasteMarks, usePieces } from './paste-marks'

/**
 * Called before the page waits for an input. The function that it returns receives the private keys found in that
 * input, and returns whether they went to the key box.
 */
export type ReceiveKeys = () => (keys: string, file?: File) => boolean

interface PasteBoxProps {
  /** Called with the whole text, including its folded parts. Must keep its identity between renders. */
  onText: (text: string) => void
  onKeys: ReceiveKeys
  /** A text handed over from elsewhere on the page; a new object each time. */
  handed: { readonly text: string } | undefined
  /** A description of what was recognized in the text. */
  read: string | undefined
  /** The ranges of the text that are colored or underlined. */
  marked: Marked | undefined
  /** The id of the finding that is unfolded. */
  opened: string | undefined
  /** Called with the id of the finding whose mark was clicked. */
  onPoint: (id: string) => void
}

/**
 * Nobody types a key character by character, so the box searches for keys only in text that grows by more than this
 * many characters at once.
 */
const PIECE = 20

/** The number of folded texts that are kept although the box no longer shows them, because Undo may bring them back. */
const KEPT_FOR_UNDO = 2

/** The box for everything that people paste. The middle of a long text is folded away, so that typing stays fluid. */
export const PasteBox = memo(function PasteBox({
  onText,
  onKeys,
  handed,
  read,
  marked,
  opened,
  onPoint,
}: PasteBoxProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const folds = useRef<readonly Fold[]>([])
  const [shown, setShown] = useState('')
  const [folded, setFolded] = useState(false)
  const [wantsAll, setWantsAll] = useState(false)
  const { unfolded, setUnfolded, listeners } = useUnfolded(true)
  const [said, setSaid] = useState<keyof typeof SAYS>()
  const turn = useRef(0)
  useEffect(
    () => () => {
      // The box was replaced after everything was forgotten. A file that is still being read belongs to the old box.
      turn.current += 1
    },
    [],
  )
  const summary = read !== undefined && !unfolded

  const hold = (added: Fold, text: string) => {
    const inUse = folds.current.filter(({ mark }) => text.includes(mark))
    const others = folds.current.filter(({ mark }) => !text.includes(mark))
    folds.current = [...others.slice(-KEPT_FOR_UNDO), ...inUse, added]
  }

  const withoutKeys = (text: string, takeKeys = onKeys()): string => {
    const taken = takePrivateKeys(text)
    if (!taken) return text
    setSaid(takeKeys(taken.keys.join('\n')) ? 'moved' : 'removed')
    return taken.text
  }

  const take = (given: string, takeKeys = onKeys()) => {
    turn.current += 1
    const value = given.length - shown.length > PIECE ? withoutKeys(given, takeKeys) : given
    if (value === '') setSaid(undefined)
    const text = unfold(value, folds.current)
    const long = !wantsAll && value.length >= FOLD_FROM ? fold(text, folds.current) : undefined
    if (long) hold(long.fold, '')
    if (text.length < FOLD_FROM) setWantsAll(false)
    setShown(long?.shown ?? value)
    setFolded(long !== undefined || text !== value)
    onText(text)
  }

  const takeHanded = useEffectEvent((text: string) => {
    setUnfolded(false)
    take(text)
  })
  useEffect(() => {
    if (handed) takeHanded(handed.text)
  }, [handed])

  const choose = async (file: File | undefined) => {
    if (!file) return
    turn.current += 1
    const mine = turn.current
    const takeKeys = onKeys()
    const text = await file
      .slice(0, LARGEST_FILE)
      .text()
      .catch(() => undefined)
    if (turn.current !== mine) return
    if (text === undefined) return setSaid('unreadable')
    const taken = takePrivateKeys(text)
    // A key file goes to the key box under its own name, and this box keeps its content.
    if (taken && taken.text.trim() === '')
      setSaid(takeKeys(taken.keys.join('\n'), file) ? 'moved' : 'removed')
    else take(text, takeKeys)
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const given = event.clipboardData.getData('text/plain')
    // The keys are removed before the text is inserted, so that not even Undo brings a key back.
    const text = withoutKeys(given)
    const long = wantsAll ? undefined : fold(text, folds.current)
    if (!long && text === given) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    if (long) hold(long.fold, value)
    const put = long?.shown ?? text
    // This is the only way to insert text that Undo can revert.
    if (document.execCommand('insertText', false, put)) return
    event.currentTarget.setRangeText(put, selectionStart, selectionEnd, 'end')
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

  // Above this length the colored copy of the text would make every keystroke slow, because it is laid out a second
  // time.
  const drawn = shown !== '' && shown.length < FOLD_FROM ? marked : undefined
  const pieces = usePieces(shown, drawn)
  const point = () => {
    const { selectionStart, selectionEnd } = box.current ?? {}
    if (selectionStart === undefined || selectionStart !== selectionEnd) return
    const mark = pieces.find(({ start, end }) => start <= selectionStart && selectionStart < end)?.mark
    if (mark) onPoint(mark.id)
  }

  const showAll = () => {
    setShown(unfold(shown, folds.current))
    setFolded(false)
    setWantsAll(true)
    box.current?.focus()
  }

  return (
    <>
      {summary && (
        <div className="-my-1 flex items-center gap-2 max-slim:flex-wrap wide:hidden">
          <p className="min-w-0 flex-1 max-slim:basis-full">
            <span className="line-clamp-2 font-medium">{read.replace(/\s\([\d, ]+\)$/u, '')}</span>
            <span className="code block truncate text-small text-ink-2">{shown.slice(0, 200)}</span>
          </p>
          <button
            type="button"
            className="button ghost -mr-2 px-2 forced-colors:mr-0"
            onClick={() => {
              setUnfolded(true)
              requestAnimationFrame(() => box.current?.focus())
            }}
          >
            Edit
          </button>
          <button
            type="button"
            className="button ghost -mr-2 px-2 forced-colors:mr-0"
            onClick={() => take('')}
          >
            Clear
          </button>
        </div>
      )}
      <fieldset className={summary ? 'min-w-0 hidden wide:block' : 'min-w-0'} {...listeners}>
        <Field
          id={`${id}-text`}
          label="Token, command or response"
          aside={<span className="hidden text-right min-[22rem]:block">any mix, any order</span>}
        >
          <div className="relative mt-2">
            <textarea
              ref={box}
              id={`${id}-text`}
              className={`field code paste-box resize-none py-2 ${drawn ? 'paste-marked' : ''}`}
              placeholder={PLACEHOLDER}
              aria-describedby={`${id}-folded ${id}-help`}
              aria-keyshortcuts="P"
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
              onClick={point}
            />
            {drawn && <PasteMarks box={box} text={shown} marked={drawn} opened={opened} />}
          </div>
        </Field>
        <div role="status" className="text-small text-risk empty:hidden">
          {said && (
            <p data-key-taken={said === 'unreadable' ? undefined : said} className="mt-1">
              {SAYS[said]}
            </p>
          )}
        </div>
        <div id={`${id}-folded`} role="status" className="hint empty:hidden">
          {folded && (
            <p className="mt-1">
              The middle of this long paste is folded to keep the box fast. All of it is still inspected and
              copied.{' '}
              <button type="button" className="link text-ink" onClick={showAll}>
                Show all of it
              </button>
            </p>
          )}
        </div>
        <p id={`${id}-help`} className="sr-only">
          Paste everything you have, in any order. The more input, the better the diagnosis: a command shows
          quoting and host, and the Date header of a response shows Apple’s clock. Nothing is sent.
        </p>
        <div className="mt-2 flex items-center gap-2 max-slim:flex-wrap">
          <p className="hint -my-1 min-w-0 flex-1 max-slim:my-0 max-slim:basis-full">
            {read ? `Read: ${read}` : 'Nothing is sent.'}
          </p>
          <FileButton label="File to inspect" className="small" onFile={choose} />
          <button
            type="button"
            className="button small"
            onClick={() => {
              take('')
              box.current?.focus()
            }}
          >
            Clear
          </button>
        </div>
      </fieldset>
    </>
  )
})

/** The number of bytes that are read from a file. A log is seldom larger. */
const LARGEST_FILE = 16 * 1024 * 1024

const SAYS = {
  moved: 'This text held a private key. It was moved to the key box. Nothing was sent.',
  removed:
    'This text held a private key. It was removed, because the key box already holds one. Nothing was sent.',
  unreadable: 'The browser couldn’t read this file. Choose it again, or paste its text.',
}

const PLACEHOLDER = `eyJhbGciOiJFUzI1NiIsImtpZCI6…

or: curl -v -H "Authorization: Bearer eyJ…"

or: HTTP/2 401
    { "errors": [ … ] }`
