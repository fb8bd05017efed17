import type { CompactReading } from '../jws/reading'
import { subSecondUnit } from './time-units'

/** The claims whose value is a NumericDate (RFC 7519 section 4.1). */
export const TIME_CLAIMS = ['iat', 'exp', 'nbf'] as const
export type TimeClaimName = (typeof TIME_CLAIMS)[number]

/** A time claim as it is in the payload. `raw` is the number as written. */
export type TimeClaim =
  | { readonly status: 'absent' }
  | { readonly status: 'number'; readonly value: number; readonly raw: string }
  | { readonly status: 'text'; readonly text: string }
  | { readonly status: 'other'; readonly kind: 'object' | 'array' | 'boolean' | 'null' }

/** The time claims of a token, as written. */
export type TimeClaims = { readonly [Name in TimeClaimName]: TimeClaim }

/** The time claims that are numbers, in any unit. A missing entry means that the claim is missing or isn't a number. */
export type TokenTimes = { readonly [Name in TimeClaimName]?: number }

/**
 * Reads one time claim. The last duplicate counts, as in most parsers. Returns undefined if the payload isn't an
 * object.
 */
export function timeClaim(read: CompactReading, name: TimeClaimName): TimeClaim | undefined {
  if (read.payload.status !== 'object') return undefined
  const value = read.payload.node.members.findLast((member) => member.name === name)?.value
  if (value === undefined) return { status: 'absent' }
  switch (value.kind) {
    case 'number':
      return { status: 'number', value: value.value, raw: value.raw }
    case 'string':
      return { status: 'text', text: value.value }
    default:
      return { status: 'other', kind: value.kind }
  }
}

/** Returns the time claims that are numbers; undefined if the payload isn't an object. */
export function tokenTimes(read: CompactReading): TokenTimes | undefined {
  if (read.payload.status !== 'object') return undefined
  const times: { -readonly [Name in TimeClaimName]?: number } = {}
  for (const name of TIME_CLAIMS) {
    const claim = timeClaim(read, name)
    if (claim?.status === 'number' && Number.isFinite(claim.value)) times[name] = claim.value
  }
  return times
}

/** Returns the time claims as written; undefined if the payload isn't an object, or has none of them. */
export function timeClaims(read: CompactReading): TimeClaims | undefined {
  const [iat, exp, nbf] = TIME_CLAIMS.map((name) => timeClaim(read, name))
  if (iat === undefined || exp === undefined || nbf === undefined) return undefined
  return [iat, exp, nbf].every(({ status }) => status === 'absent') ? undefined : { iat, exp, nbf }
}

/** Whether every time claim that is present is a number within range. */
export const areNumbers = (times: TimeClaims): boolean =>
  TIME_CLAIMS.every((name) => {
    const claim = times[name]
    return claim.status === 'absent' || (claim.status === 'number' && Number.isFinite(claim.value))
  })

/** Returns the time claims that are numbers, with their names. */
export const numbersOf = (
  times: TimeClaims,
): readonly { readonly name: TimeClaimName; readonly value: number }[] =>
  TIME_CLAIMS.flatMap((name) => {
    const claim = times[name]
    return claim.status === 'number' && Number.isFinite(claim.value) ? [{ name, value: claim.value }] : []
  })

/** Late April 1970. A smaller value of `exp` is a duration. */
const EARLIEST = 1e7

/** Whether a value is a duration instead of a NumericDate. */
export const isDuration = (value: number): boolean => value >= 0 && value < EARLIEST

/** The seconds from 1970 to 2001, the reference date of Apple's Foundation. */
export const TO_2001 = 978_307_200
/** A token may be a while old before somebody pastes it, but no real token is from the 1990s. */
const MONTH = 31 * 86_400

/** Whether a value is a time close to now if it counts from 2001. */
export const countsFrom2001 = (value: number, now: number): boolean =>
  Math.abs(value + TO_2001 - now) <= MONTH

/** Returns the time claims that can be seconds since 1970, without those in another unit. */
export function secondsOf(times: TimeClaims, now: number): TokenTimes {
  const seconds = numbersOf(times).filter(
    ({ name, value }) =>
      subSecondUnit(value, now) === undefined &&
      !countsFrom2001(value, now) &&
      !(name === 'exp' && isDuration(value)),
  )
  return Object.fromEntries(seconds.map(({ name, value }) => [name, value]))
}
