import type { Moment } from './moment'

export { utcText } from '../time/numeric-date'

const UNITS = [
  ['day', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const

/** Writes a duration in its two largest units: `34 s`, `20 min`, `1 h 5 min`, `182 days 14 h`. The sign is left out. */
export function durationText(seconds: number): string {
  const size = Math.abs(seconds)
  if (!Number.isFinite(size)) return 'an impossible number of seconds'
  if (size > 1e12) return `${size} s`
  let left = Math.round(size)
  if (left === 0) return size === 0 ? '0 s' : 'less than a second'
  const words: string[] = []
  for (const [name, length] of UNITS) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) words.push(`${count} ${name === 'day' && count !== 1 ? 'days' : name}`)
    if (words.length === 2) break
  }
  return words.join(' ')
}

/** Names the clock that a time was read from, in words that fit after "by". */
export const clockName = (source: Moment['source']): string =>
  ({
    'date-header': 'Apple’s clock (the date of the response)',
    log: 'the time in the log',
    clock: 'the clock of this device',
  })[source]
