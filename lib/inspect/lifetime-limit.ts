import type { CompactReading } from '../jws/reading'
import type { Lifetime, Profile } from '../profile/profile'
import type { Moment } from './moment'
import { type TokenTimes, tokenTimes } from './time-claims'

/** How long a token is valid, against what its service allows; all in seconds. */
export interface Life {
  readonly profile: Profile
  readonly lifetime: Lifetime
  readonly max: number
  readonly exp: number
  readonly iat?: number
  /** What the limit is compared with: `exp - iat`, or `exp` minus the moment where the service or the token asks for that. */
  readonly measured: number
  readonly from: 'iat' | 'now'
  /** The clock that `now` was read from. */
  readonly source: Moment['source']
  readonly tooLong: boolean
  /** Where a scope may allow a longer lifetime: whether this one does. */
  readonly longer: 'none' | 'no-scope' | 'refused' | 'allowed'
  /** An App Store Server token: it names an app in `bid` and may live an hour. Its limit is a cause of its own. */
  readonly hourWithBundle: boolean
}

/** Whether a length of `seconds` is past the limit, which some services include and some do not. */
export const isPast = (lifetime: Lifetime, max: number, seconds: number): boolean =>
  lifetime.inclusive ? seconds > max : seconds >= max

/**
 * Measures the lifetime of a token. Undefined when there is nothing to measure: no `exp`, a payload that is no object, an
 * unknown service, or one that states no limit.
 *
 * @param profile - the one the token is judged by
 * @param moment - when the token is judged, NumericDate, and by which clock
 */
export function lifetimeOf(
  read: CompactReading,
  profile: Profile | undefined,
  moment: Pick<Moment, 'now' | 'source'>,
): Life | undefined {
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
    lifetime,
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

function longerLifetime(read: CompactReading, lifetime: Lifetime): Life['longer'] {
  if (lifetime.longer === undefined) return 'none'
  const scope = read.payload.status === 'object' ? read.payload.members.scope : undefined
  if (scope === undefined) return 'no-scope'
  if (!Array.isArray(scope) || !scope.every((entry) => typeof entry === 'string')) return 'refused'
  return lifetime.longer.allows({ scope: scope.join('\n') }).status
}

const HOUR = 3_600
