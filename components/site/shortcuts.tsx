'use client'

import { useEffect, useState } from 'react'
import { useAwake } from '../use-awake'
import { useLate } from '../use-late'
import { SHORTCUT_KEYS } from './shortcut-keys'

const loadSheet = () => import('./shortcut-sheet').then(({ ShortcutSheet }) => ShortcutSheet)

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
  const Sheet = useLate(loadSheet, useAwake())

  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return
      if (event.target instanceof Element && event.target.closest(`${WRITES}, dialog`)) return
      const letter = event.key.length === 1 ? event.key.toUpperCase() : ''
      if (!SHORTCUT_KEYS.some(([key]) => key === letter)) return
      if (letter === '?') onOpen(true)
      else if (!press(letter)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, onOpen])

  return Sheet && <Sheet open={open} onClose={() => onOpen(false)} on={on} onSwitch={setOn} />
}
