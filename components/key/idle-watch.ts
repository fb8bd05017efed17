import { elapsed, type Moment } from '@/components/moment'

interface IdleWatchParts {
  readonly minutes: number
  readonly now: () => Moment
  readonly onIdle: () => void
}

/**
 * Tells when nobody has touched the page for so many minutes, and then starts to count again. What passed between two looks is
 * added up, so that a clock that is set back between them hides no sleep that follows.
 */
export function idleWatch({ minutes, now, onIdle }: IdleWatchParts) {
  let last = now()
  let idle = 0
  /** To be called now and then, because timers stand still while a computer sleeps. */
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
      // After a sleep the first touch comes before the timer, and is too late.
      if (!check()) idle = 0
    },
    /** Milliseconds without a touch, as of the last look. */
    idle: () => idle,
  }
}
