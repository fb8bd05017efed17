import type { CompactReading } from '../jws/reading'
import type { Lifetime, Profile } from '../profile/profile'
import type { Moment } from './moment'
import { type TokenTimes, tokenTimes } from './time-claims'

/** How long a token is valid, and how long its service allows. All values are in seconds. */
export interface MeasuredLifetime {
  readonly profile: Profile
  readonly limit: Lifetime
  readonly max: number
  readonly exp: number
  readonly iat?: number
  /**
   * The length that is compared with the limit: `exp - iat`, or `exp` minus the time of judgment if the service counts
   * from its own clock or the token has no `iat`.
   */
  readonly measured: number
  readonly from: 'iat' | 'now'
  /** The clock that `now` was read from. */
  readonly source: Moment['source']
  readonly tooLong: boolean
  /** Whether the scope allows a longer lifetime, if a scope can. */
  readonly longer: 'none' | 'no-scope' | 'rejected' | 'allowed'
  /**
   * True for an App Store Server token that names an app in `bid` and may live for an hour. Its limit is a separate
   * cause.
   */
  readonly hourWithBundle: boolean
}

/** Whether a lifetime of `seconds` exceeds the limit, which some services include and others do not. */
export const isPast = (lifetime: Lifetime, max: number, seconds: number): boolean =>
  lifetime.inclusive ? seconds > max : seconds >= max

/**
 * Measures the lifetime of a token. Returns undefined if there is nothing to measure: no `exp`, a payload that isn't an
 * object, an unknown service, or a service without a documented limit.
 *
 * @param profile - the profile that the token is judged by
 * @param moment - the time of judgment, NumericDate, and the clock it was read from
 */
export function lifetimeOf(
  read: CompactReading,
  profile: Profile | undefined,
  moment: Pick<Moment, 'now' | 'source'>,
): MeasuredLifetime | undefined {
  const lifetime = profile?.lifetime
  const times: TokenTimes | undefined = tokenTimes(read)
  if (profile === undefined || lifetime?.max === undefined || times?.exp === undefined) return undefined
  const { exp, iat } = times
  const from = iat === undefined || lifetime.measuredFrom === 'clock' ? 'now' : 'iat'
  const measured = exp - (from === 'iat' && iat !== undefined ? iat : moment.now)
  const longer = longerLifetime(read, lifetime)
  const max = longer === 'allowed' ? (lifetime.longer?.max ?? lifetime.max) : lifetime.max
  return {
    profile,
    limit: lifetime,
    max,
    exp,
    ...(iat !== undefined && { iat }),
    measured,
    from,
    source: moment.source,
    tooLong: isPast(lifetime, max, measured),
    longer,
    hourWithBundle:
      read.payload.status === 'object' && read.payload.members.bid !== undefined && max === HOUR,
  }
}

function longerLifetime(read: CompactReading, lifetime: Lifetime): MeasuredLifetime['longer'] {
  if (lifetime.longer === undefined) return 'none'
  const scope = read.payload.status === 'object' ? read.payload.members.scope : undefined
  if (scope === undefined) return 'no-scope'
  if (!Array.isArray(scope) || !scope.every((entry) => typeof entry === 'string')) return 'rejected'
  return lifetime.longer.allows({ scope: scope.join('\n') }).status
}

const HOUR = 3_600
