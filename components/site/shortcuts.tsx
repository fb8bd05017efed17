'use client'

import { useEffect, useState } from 'react'
import { Sheet } from '../ui/sheet'
import { Switch } from '../ui/switch'

const KEYS = [
  ['T', 'Copy token'],
  ['K', 'Copy command'],
  ['M', 'Mint, or mint again once the token has expired'],
  ['I', 'Inspect'],
  ['/', 'Search operations'],
  ['P', 'Go to the paste box'],
  ['?', 'Show these shortcuts'],
] as const

const WRITES = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]'

/**
 * Presses the control that names the key in `aria-keyshortcuts`, or moves the focus to that control if it is a text
 * box.
 */
function press(letter: string) {
  const named = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(letter)}"]`)]
  const control = named.find((each) => each.checkVisibility() && !each.matches(':disabled'))
  if (control?.matches(WRITES)) control.focus()
  else control?.click()
  return control !== undefined
}

interface ShortcutsProps {
  open: boolean
  /** Must keep its identity between renders. */
  onOpen: (open: boolean) => void
}

/** The button that opens the sheet on a wide page. On a narrow page the menu has an entry for it. */
export const ShortcutsButton = ({ onOpen }: Pick<ShortcutsProps, 'onOpen'>) => (
  <button
    type="button"
    className="button ghost w-8 px-0"
    aria-label="Keyboard shortcuts"
    aria-keyshortcuts="?"
    onClick={() => onOpen(true)}
  >
    <kbd className="key inline-grid">?</kbd>
  </button>
)

/** Listens for the shortcuts, and shows the sheet that lists them with the switch that turns them off (WCAG 2.1.4). */
export function Shortcuts({ open, onOpen }: ShortcutsProps) {
  const [on, setOn] = useState(true)

  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return
      if (event.target instanceof Element && event.target.closest(`${WRITES}, dialog`)) return
      const letter = event.key.length === 1 ? event.key.toUpperCase() : ''
      if (!KEYS.some(([key]) => key === letter)) return
      if (letter === '?') onOpen(true)
      else if (!press(letter)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, onOpen])

  return (
    <Sheet title="Keyboard shortcuts" open={open} onClose={() => onOpen(false)}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="key inline-grid">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch checked={on} onChange={setOn} className="mt-4 justify-between border-t border-line pt-2">
        Single-letter shortcuts
      </Switch>
    </Sheet>
  )
}
