'use client'

import { useSyncExternalStore } from 'react'
import { clockJump, type Moment, present } from './moment'

/** One clock for the whole page: a timer with one tick a second, shared by every component that shows a time. */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let last: Moment | undefined

/** The changes of the wall clock that were noticed. */
export interface ClockJumps {
  /** The number of times the clock was set back. */
  readonly back: number
  /**
   * The seconds of the last change: positive if the clock was set forward, negative if back, 0 before the first change.
   */
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

/** Whether the given NumericDate is past. Re-renders the component only when this changes. */
export const usePast = (date: number | undefined): boolean =>
  useSyncExternalStore(
    subscribe,
    () => date !== undefined && date <= read(),
    () => false,
  )

/** Whether somebody set the clock of the computer. Re-renders the component only when it is set. */
export const useClockJumps = (): ClockJumps =>
  useSyncExternalStore(
    subscribe,
    () => jumps,
    () => NONE,
  )
