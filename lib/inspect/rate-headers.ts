/** One pair of an `X-Rate-Limit` header: `user-hour-rem:500`. */
export interface RatePair {
  readonly name: string
  readonly value: number
}

/** The time at which to try again, or the time to wait, from `Retry-After`. Both are in seconds. */
export type RetryAfter =
  | { readonly status: 'at'; readonly seconds: number }
  | { readonly status: 'after'; readonly seconds: number }

type Headers = readonly (readonly [name: string, value: string])[]

/**
 * Reads `X-Rate-Limit: user-hour-lim:3500;user-hour-rem:500;` (Apple's page "Identifying Rate Limits"). Any name is
 * accepted, because some endpoints add limits of their own; pairs that aren't `name:number` are skipped.
 */
export function rateLimits(headers: Headers): readonly RatePair[] {
  const pairs: RatePair[] = []
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'x-rate-limit') continue
    for (const pair of value.split(';').slice(0, MOST_PAIRS)) {
      const colon = pair.lastIndexOf(':')
      const digits = pair.slice(colon + 1).trim()
      const label = pair.slice(0, Math.max(0, colon)).trim()
      if (label !== '' && /^\d{1,15}$/u.test(digits)) pairs.push({ name: label, value: Number(digits) })
    }
  }
  return pairs
}

const MOST_PAIRS = 20
/** Apple's limits are per hour, so a larger number than this is a time, not a wait in seconds. */
const LONGEST_WAIT = 100_000_000
const MILLISECONDS_FROM = 100_000_000_000

/**
 * Reads `Retry-After`: seconds to wait or an HTTP date (RFC 9110 section 10.2.3), or the Unix time in milliseconds that
 * the App Store Server API writes there (Apple's page on its error `RateLimitExceededError`).
 *
 * @returns undefined if the header is missing or has none of these shapes
 */
export function retryAfter(headers: Headers): RetryAfter | undefined {
  const value = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1].trim()
  if (value === undefined || value.length > 40) return undefined
  if (/^\d{1,15}$/u.test(value)) {
    const number = Number(value)
    if (number >= MILLISECONDS_FROM) return { status: 'at', seconds: Math.floor(number / 1000) }
    return number > LONGEST_WAIT ? { status: 'at', seconds: number } : { status: 'after', seconds: number }
  }
  const moment = /[a-z]/iu.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? undefined : { status: 'at', seconds: Math.floor(moment / 1000) }
}

/**
 * Describes a pair whose name follows Apple's pattern `<whose>-<window>-lim|rem`.
 *
 * @returns `500 requests left this hour`, or the pair as it is
 */
export function ratePairText({ name, value }: RatePair): string {
  const match = /^[a-z]{1,20}-(second|minute|hour|day)-(lim|rem)$/iu.exec(name)
  if (match === null) return `${name}: ${value}`
  const requests = value === 1 ? 'request' : 'requests'
  const window = match[1]?.toLowerCase()
  return match[2]?.toLowerCase() === 'lim'
    ? `${value} ${requests} allowed in a rolling ${window}`
    : `${value} ${requests} left in this ${window}`
}
