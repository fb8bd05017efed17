'use client'

import { useSyncExternalStore } from 'react'
import { clockJump, type Moment, present } from './moment'

/** One clock for the whole page: a second hand shared by everything that counts. */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let last: Moment | undefined

/** What was noticed of the wall's clock, newest last in `by`. */
export interface ClockJumps {
  /** How often it was set back. */
  readonly back: number
  /** Seconds that it was last set forward by; negative for back, 0 before the first time. */
  readonly by: number
}

const NONE: ClockJumps = { back: 0, by: 0 }
let jumps = NONE

function look(): void {
  const now = present()
  const by = last === undefined ? 0 : clockJump(last, now)
  if (by !== 0) jumps = { back: jumps.back + (by < 0 ? 1 : 0), by }
  last = now
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    look()
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
  if (last === undefined || timer === undefined) look()
  return Math.floor((last?.wall ?? 0) / 1000)
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

/** Whether somebody set the clock of the computer; re-renders the component only then. */
export const useClockJumps = (): ClockJumps =>
  useSyncExternalStore(
    subscribe,
    () => jumps,
    () => NONE,
  )
