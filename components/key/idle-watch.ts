import { elapsed, type Moment } from '@/components/moment'

interface IdleWatchParts {
  readonly minutes: number
  readonly now: () => Moment
  readonly onIdle: () => void
}

/**
 * Calls `onIdle` once nobody has touched the page for the given number of minutes, and then starts to count again. The
 * time between two checks is added up, so a clock that is set back between them does not hide a sleep that follows.
 */
export function idleWatch({ minutes, now, onIdle }: IdleWatchParts) {
  let last = now()
  let idle = 0
  /** Has to be called now and then, because timers stop while a computer sleeps. */
  const check = (): boolean => {
    const moment = now()
    idle += elapsed(last, moment)
    last = moment
    if (idle < minutes * 60_000) return false
    idle = 0
    onIdle()
    return true
  }
  return {
    check,
    touch() {
      // After a sleep the first touch arrives before the timer fires, and must not count if the time is already over.
      if (!check()) idle = 0
    },
    /** Milliseconds without a touch, as of the last check. */
    idle: () => idle,
  }
}
