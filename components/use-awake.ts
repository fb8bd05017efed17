'use client'

import { useSyncExternalStore } from 'react'

/** Milliseconds. For people whose screen reader reads the page without causing an event. */
const WAKE_AFTER_MS = 8000

/** The signs that somebody uses the page. */
const SIGNS = [
  'pointerdown',
  'pointermove',
  'keydown',
  'focusin',
  'input',
  'change',
  'paste',
  'dragenter',
  'scroll',
  'hashchange',
] as const

/** From this width on, the parts that load late are in view. It is the breakpoint `wide` of `app/globals.css`. */
const WIDE = '(width >= 56.25rem)'

let awake = false

function subscribe(listener: () => void): () => void {
  const stop = new AbortController()
  const wake = () => {
    stop.abort()
    clearTimeout(timer)
    awake = true
    listener()
  }
  for (const sign of SIGNS)
    window.addEventListener(sign, wake, { capture: true, passive: true, signal: stop.signal })
  const timer = setTimeout(wake, WAKE_AFTER_MS)
  if (awake || location.hash !== '' || matchMedia(WIDE).matches) queueMicrotask(wake)
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}

/**
 * Whether to run the parts that the first view of the page does not show. On a narrow screen they wait until somebody
 * does something, so that a page that has just arrived reacts at once.
 */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => awake,
    () => false,
  )
