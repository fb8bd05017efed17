/** A NumericDate (RFC 7519 section 2), written in the ways in which people compare it. */
export interface NumericDateText {
  /** UTC, as in `2026-11-24 08:30:00 UTC`. */
  readonly utc: string
  /** The time in the time zone of the user, with the name of the zone. */
  readonly local: string
  /** The local time of day to the second, with the date before it unless that is today. */
  readonly short: string
  /** The name of the time zone of the user, as in `CET`. */
  readonly zone: string
  /** The distance from now, as in `in 14 min` or `3 days ago`. */
  readonly relative: string
}

const UNITS = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const
const LARGEST = 8_640_000_000_000

/**
 * Describes a NumericDate.
 *
 * @param seconds - seconds since 1970-01-01 UTC
 * @param now - the current time, in the same unit
 * @param timeZone - an IANA name; the user's own time zone if it is undefined
 * @returns undefined if the number is outside the range of a date
 */
export function numericDateText(
  seconds: number,
  now: number,
  timeZone?: string,
): NumericDateText | undefined {
  if (!isDate(seconds)) return undefined
  const date = new Date(seconds * 1000)
  const local = localFormat(timeZone).format(date)
  const day = (value: number) => shortFormat('day', timeZone).format(new Date(value * 1000))
  const time = shortFormat('time', timeZone).format(date)
  const short = day(seconds) === day(now) ? time : `${day(seconds)}, ${time}`
  return {
    utc: utcText(seconds),
    local,
    short,
    zone: local.slice(local.lastIndexOf(' ') + 1),
    relative: relativeText(seconds - now),
  }
}

const isDate = (seconds: number): boolean => Number.isFinite(seconds) && Math.abs(seconds) <= LARGEST

/** Returns a NumericDate in UTC, as in `2026-11-24 08:30:00 UTC`, or the number if it is outside the range of a date. */
export function utcText(seconds: number): string {
  if (!isDate(seconds)) return String(seconds)
  const text = new Date(seconds * 1000).toISOString()
  return `${text.replace('T', ' ').replace(/\.\d+Z$/u, '')} UTC`
}

/**
 * Returns the local time of day of a NumericDate to the second, as in `14:05:09`, with the date unless that is today.
 */
export const timeOfDay = (seconds: number, now: number): string => numericDateText(seconds, now)?.short ?? ''

/** Formatters are slow to create and are needed at every keystroke, so they are cached. */
const locals = new Map<string | undefined, Intl.DateTimeFormat>()
const shorts = new Map<string, Intl.DateTimeFormat>()
let relative: Intl.RelativeTimeFormat | undefined

function localFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  const kept = locals.get(timeZone)
  if (kept) return kept
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long', timeZone })
  locals.set(timeZone, format)
  return format
}

function shortFormat(kind: 'day' | 'time', timeZone: string | undefined): Intl.DateTimeFormat {
  const name = `${kind} ${timeZone}`
  const kept = shorts.get(name)
  if (kept) return kept
  const style = kind === 'day' ? { dateStyle: 'medium' as const } : { timeStyle: 'medium' as const }
  const format = new Intl.DateTimeFormat('en-GB', { ...style, timeZone })
  shorts.set(name, format)
  return format
}

/** Describes a difference in seconds in the largest unit that fits: `in 14 min`, `now`, `3 days ago`. */
export function relativeText(difference: number): string {
  const size = Math.abs(difference)
  const [unit, length] = UNITS.find(([, length]) => size >= length) ?? (['second', 1] as const)
  relative ??= new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
  return relative.format(Math.trunc(difference / length), unit).replace(/minutes?/u, 'min')
}

/** Writes a duration in seconds like a clock: `14:05`, `1:02:03`, `12 d 03:04:05`. A negative number counts as zero. */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = Math.floor(left / 86_400)
  const hours = Math.floor((left % 86_400) / 3_600)
  const minutes = Math.floor((left % 3_600) / 60)
  const clock =
    hours > 0 || days > 0 ? `${two(hours)}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`
  return days > 0 ? `${days} d ${clock}` : clock
}
