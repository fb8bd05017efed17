/**
 * A moment by two clocks, in milliseconds. The wall's can be set to any time; the steady one only goes forward, but may stand
 * still while a computer sleeps.
 */
export interface Moment {
  readonly wall: number
  readonly steady: number
}

export const present = (): Moment => ({ wall: Date.now(), steady: performance.now() })

/** Milliseconds between two moments, by the clock that counted more: no sleep and no set clock makes the time shorter. */
export const elapsed = (from: Moment, to: Moment): number =>
  Math.max(to.wall - from.wall, to.steady - from.steady)

/** Between two looks a second apart, the clocks of an idle computer differ by far less. */
const NOTICED_MS = 10_000

/** By how many seconds the wall's clock was set forward, or back if negative; 0 if it was not. A sleep counts as forward. */
export function clockJump(from: Moment, to: Moment): number {
  const by = to.wall - from.wall - (to.steady - from.steady)
  return Math.abs(by) < NOTICED_MS ? 0 : Math.round(by / 1000)
}
