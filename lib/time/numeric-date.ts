/** A NumericDate (RFC 7519 section 2) in the three forms people compare with. */
export interface NumericDateText {
  /** `2026-11-24 08:30:00 UTC`. */
  readonly utc: string
  /** In the time zone of the reader, with its name. */
  readonly local: string
  /** The local time of day to the second; with its date before it unless that is today's. */
  readonly short: string
  /** `in 14 min`, `3 days ago`. */
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
 * Puts a NumericDate into words.
 *
 * @param seconds - seconds since 1970-01-01 UTC
 * @param now - the same, of the moment it is read
 * @param timeZone - IANA name; the reader's own when left out
 * @returns undefined when the number is outside what a date can hold
 */
export function numericDateText(
  seconds: number,
  now: number,
  timeZone?: string,
): NumericDateText | undefined {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > LARGEST) return undefined
  const date = new Date(seconds * 1000)
  const utc = `${date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/u, '')} UTC`
  const local = localFormat(timeZone).format(date)
  const day = (value: number) => shortFormat('day', timeZone).format(new Date(value * 1000))
  const time = shortFormat('time', timeZone).format(date)
  const short = day(seconds) === day(now) ? time : `${day(seconds)}, ${time}`
  return { utc, local, short, relative: relativeText(seconds - now) }
}

/** The local time of day of a NumericDate, to the second, as `14:05:09`; with its date when it is not that of today. */
export const timeOfDay = (seconds: number, now: number): string => numericDateText(seconds, now)?.short ?? ''

/** Formatters are dear to make and are asked for at every keystroke, so they are kept. */
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

/** `in 14 min`, `now`, `3 days ago`: the distance in its largest fitting unit. */
export function relativeText(difference: number): string {
  const size = Math.abs(difference)
  const [unit, length] = UNITS.find(([, length]) => size >= length) ?? (['second', 1] as const)
  relative ??= new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
  return relative.format(Math.trunc(difference / length), unit).replace(/minutes?/u, 'min')
}

/** A duration as a clock shows it: `14:05`, `1:02:03`, `12 d 03:04:05`. Negative counts as zero. */
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
