/** A unit smaller than a second in which programming languages count time. */
export interface SubSecondUnit {
  readonly name: 'milliseconds' | 'microseconds' | 'nanoseconds'
  readonly perSecond: number
}

const UNITS: readonly SubSecondUnit[] = [
  { name: 'milliseconds', perSecond: 1e3 },
  { name: 'microseconds', perSecond: 1e6 },
  { name: 'nanoseconds', perSecond: 1e9 },
]
const TEN_YEARS = 315_576_000
const SMALLEST = 1e11

/**
 * Returns the unit in which a number is a time within ten years of now, if it is far too large for seconds.
 *
 * @param now - NumericDate, seconds
 */
export const subSecondUnit = (value: number, now: number): SubSecondUnit | undefined =>
  value < SMALLEST ? undefined : UNITS.find(({ perSecond }) => Math.abs(value / perSecond - now) <= TEN_YEARS)
