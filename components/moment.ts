/**
 * A moment by two clocks, in milliseconds. The wall clock can be set to any time. The steady clock only goes forward,
 * but may stop while a computer sleeps.
 */
export interface Moment {
  readonly wall: number
  readonly steady: number
}

export const present = (): Moment => ({ wall: Date.now(), steady: performance.now() })

/**
 * Milliseconds between two moments, by the clock that counted more. So neither a sleep nor a clock that was set makes
 * the time shorter.
 */
export const elapsed = (from: Moment, to: Moment): number =>
  Math.max(to.wall - from.wall, to.steady - from.steady)

/**
 * Milliseconds. If the computer's clock is not set, the two clocks differ by far less than this between two readings a
 * second apart.
 */
const NOTICED_MS = 10_000

/**
 * The number of seconds by which the wall clock was set forward, or back if negative; 0 if it was not set. A sleep
 * counts as forward.
 */
export function clockJump(from: Moment, to: Moment): number {
  const by = to.wall - from.wall - (to.steady - from.steady)
  return Math.abs(by) < NOTICED_MS ? 0 : Math.round(by / 1000)
}
