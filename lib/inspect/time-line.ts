import type { CompactReading } from '../jws/reading'
import type { Profile } from '../profile/profile'
import { type ClockSkew, clockSkew } from './clock-skew'
import { lifetimeOf } from './lifetime-limit'
import type { Moment } from './moment'
import { tokenTimes } from './time-claims'

export type MarkId = 'iat' | 'nbf' | 'exp' | 'limit' | 'date' | 'now'

/** One point in time on the line. */
export interface Mark {
  readonly id: MarkId
  readonly label: string
  /** NumericDate. */
  readonly seconds: number
  /** The position in the picture, from 0 (left) to 1 (right). */
  readonly at: number
  /** Set if the time is outside the picture, which is drawn for the lifetime of the token. `at` is then the edge. */
  readonly beyond?: 'before' | 'after'
}

/** The content of a picture of a token's lifetime: everything that is drawn, so that the component computes nothing. */
export interface TimeLine {
  /** The NumericDates of the left and the right edge. */
  readonly from: number
  readonly to: number
  /** The marks in chronological order. */
  readonly marks: readonly Mark[]
  /** The positions of `iat` (or `nbf`) and `exp`. Undefined if one of them is missing, or if `exp` is earlier. */
  readonly lifetime?: { readonly from: number; readonly to: number }
  /** The difference between the clock that made the token and Apple's, if a response shows it. */
  readonly skew?: ClockSkew
}

const LABELS: Readonly<Record<MarkId, string>> = {
  iat: 'Issued (iat)',
  nbf: 'Not before (nbf)',
  exp: 'Expires (exp)',
  limit: 'Apple’s limit',
  date: 'Apple’s response (date)',
  now: 'Now',
}

/**
 * Times further away than this many lifetimes are not drawn to scale, because the lifetime would be too small to see.
 */
const MOST_LIVES = 4
const MARGIN = 0.06
const SHORTEST = 60
const LARGEST = 8_640_000_000_000

/**
 * Places the times of a token on a line: its own times, the date of Apple's response, now, and the limit of its
 * service. The scale fits the lifetime of the token; a time far outside is put at the edge and marked.
 *
 * @param judgedBy - the service that the token is judged by
 * @param date - `date:` of the response, NumericDate, if there is one
 * @returns undefined if the token has no time within the range of a date
 */
export function timeLine(
  read: CompactReading,
  judgedBy: Profile | undefined,
  moment: Moment,
  date?: number,
): TimeLine | undefined {
  const times = tokenTimes(read) ?? {}
  const seconds: { [Id in MarkId]?: number } = {
    ...times,
    ...(date !== undefined && { date }),
    now: moment.clock,
    ...limitOf(read, judgedBy, moment),
  }
  const drawn = (Object.keys(LABELS) as MarkId[]).flatMap((id) => {
    const value = seconds[id]
    return value !== undefined && Math.abs(value) <= LARGEST ? [{ id, seconds: value }] : []
  })
  const own = drawn.filter(({ id }) => id === 'iat' || id === 'exp' || id === 'nbf')
  if (own.length === 0) return undefined

  const { from, to } = edges(drawn)
  const place = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)))
  const marks = drawn
    .map(({ id, seconds: value }): Mark => {
      const beyond = value < from ? 'before' : value > to ? 'after' : undefined
      return { id, label: LABELS[id], seconds: value, at: place(value), ...(beyond && { beyond }) }
    })
    .sort((a, b) => a.seconds - b.seconds)
  const start = times.iat ?? times.nbf
  const lifetime =
    start !== undefined && times.exp !== undefined && times.exp >= start
      ? { from: place(start), to: place(times.exp) }
      : undefined
  const skew = date === undefined ? undefined : clockSkew(times.iat, date, moment.clock)
  return { from, to, marks, ...(lifetime && { lifetime }), ...(skew && { skew }) }
}

/** Returns the last time that the service accepts as `exp`, or until which it accepts a token without `exp`. */
function limitOf(
  read: CompactReading,
  judgedBy: Profile | undefined,
  moment: Moment,
): { readonly limit?: number } {
  const times = tokenTimes(read) ?? {}
  const lifetime = lifetimeOf(read, judgedBy, moment)
  if (lifetime !== undefined)
    return { limit: (lifetime.from === 'iat' ? (lifetime.iat ?? moment.now) : moment.now) + lifetime.max }
  const age = judgedBy?.age
  return age !== undefined && times.exp === undefined && times.iat !== undefined
    ? { limit: times.iat + age.max }
    : {}
}

/**
 * Returns the edges of the picture: around the start of the token, or now if the token doesn't tell, as wide as its lifetime or its limit, and up to
 * Apple's response if that is near.
 */
function edges(drawn: readonly { readonly id: MarkId; readonly seconds: number }[]): {
  from: number
  to: number
} {
  const of = (id: MarkId) => drawn.find((mark) => mark.id === id)?.seconds
  const start = of('iat') ?? of('nbf') ?? of('now') ?? 0
  const reach = [of('exp'), of('limit')].flatMap((end) =>
    end === undefined || end <= start ? [] : [end - start],
  )
  const width = Math.max(SHORTEST, reach.length > 0 ? Math.min(...reach) : 0)
  const near = drawn
    .map((mark) => mark.seconds)
    .filter((value) => Math.abs(value - start) <= MOST_LIVES * width)
  const first = Math.min(start, ...near)
  const last = Math.max(start + width, ...near)
  const margin = (last - first) * MARGIN
  return { from: first - margin, to: last + margin }
}
