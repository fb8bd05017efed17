'use client'

import { useSyncExternalStore } from 'react'

/** One clock for the whole page: a second hand shared by everything that counts. */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let second = 0

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    second = Math.floor(Date.now() / 1000)
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

const read = (): number => {
  if (second === 0 || timer === undefined) second = Math.floor(Date.now() / 1000)
  return second
}

/** The current NumericDate in whole seconds; re-renders the component once a second. 0 while the page is prerendered. */
export const useNow = (): number => useSyncExternalStore(subscribe, read, () => 0)

/** Whether a NumericDate has come; re-renders the component only when it has. */
export const usePast = (date: number | undefined): boolean =>
  useSyncExternalStore(
    subscribe,
    () => date !== undefined && date <= read(),
    () => false,
  )
