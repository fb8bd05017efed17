import { backdatedCode } from '../epoch-code'
import { isPast, type MeasuredLifetime } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

const DAY = 86_400

interface Facts {
  readonly lifetime: MeasuredLifetime
  /** True if the token was over the limit when it was made, but no longer is by the clock of the service. */
  readonly onlyAtFirst: boolean
}

/**
 * The lifetime is longer than the service allows. Lifetimes of days on services where a scope could allow them, and
 * scopes that don't, are separate causes.
 */
export const expTooFar = defineRule({
  id: 'exp-too-far',
  section: 'time',
  severity: 'error',
  exception: 'If the lifetime was over the limit only at first, this is a warning.',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime'],
  likelihood: 'usual',
  explains: ['long-life-no-scope'],
  check: ({ lifetime }) => {
    if (lifetime.hourWithBundle) return notApplicable
    if (lifetime.tooLong) {
      if (lifetime.longer === 'rejected') return notApplicable
      return lifetime.longer === 'no-scope' && lifetime.measured >= DAY
        ? notApplicable
        : found<Facts>({ lifetime, onlyAtFirst: false })
    }
    const onlyAtFirst =
      lifetime.from === 'now' &&
      lifetime.iat !== undefined &&
      isPast(lifetime.limit, lifetime.max, lifetime.exp - lifetime.iat)
    return onlyAtFirst ? found<Facts>({ lifetime, onlyAtFirst }, { severity: 'warn' }) : passed
  },
  title: 'The lifetime is too long',
  seen: ({ lifetime, onlyAtFirst }) => {
    const limit = `${lifetime.profile.service.name} accepts ${lifetime.limit.inclusive ? 'at most' : 'less than'} ${durationText(lifetime.max)}`
    if (onlyAtFirst && lifetime.iat !== undefined)
      return `The token was made for ${durationText(lifetime.exp - lifetime.iat)}. ${limit}, counted from its own clock. The token is within the limit now, but was over it at first.`
    if (lifetime.from === 'iat') return `“exp” is ${durationText(lifetime.measured)} after “iat”. ${limit}.`
    const without = lifetime.iat === undefined ? ' The token has no “iat” to count from.' : ''
    return `“exp” (${utcText(lifetime.exp)}) is ${durationText(lifetime.measured)} ahead of ${clockName(lifetime.source)}.${without} ${limit}.`
  },
  why: 'Apple computes “exp” minus “iat” on every request and rejects a token that is over the limit, even in its first second. The one-hour limit that some guides mention applies to the App Store Server API only.',
  fix: ({ lifetime }) =>
    lifetime.limit.unit === 'days'
      ? {
          text: `Set “exp” earlier: 180 days or less, and less than ${durationText(lifetime.max)} in any case.`,
        }
      : {
          text: `Make “exp” minus “iat” at most ${durationText(lifetime.max)}; ${durationText(lifetime.max * 0.75)} leaves room for a wrong clock.`,
          ...(lifetime.max === 1_200 && { code: backdatedCode }),
        },
  symptom: 'You get 401 at once, with every request, although key, issuer and signature are right.',
  proof:
    'Decode the payload and subtract “iat” from “exp”: the result is over the limit of the service, 1200 for the App Store Connect API.',
  remedy:
    'Shorten the lifetime. The limit is 20 minutes for the App Store Connect API (10 to 15 are safer), 60 minutes for the App Store Server API, and about six months for client secrets and MusicKit.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'https://developer.apple.com/forums/thread/762244',
  ],
})
