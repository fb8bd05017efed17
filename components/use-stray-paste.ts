'use client'

import { useEffect } from 'react'

const WRITES =
  'input:not([type=checkbox], [type=radio], [type=file], [type=range]), textarea, [contenteditable]'

/**
 * Handles a paste while no text box has the focus.
 *
 * @param onText - must keep its identity between renders; returns whether it used the text
 */
export function useStrayPaste(onText: (text: string) => boolean) {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(`${WRITES}, dialog`)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (/\S/u.test(text) && onText(text)) event.preventDefault()
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [onText])
}
