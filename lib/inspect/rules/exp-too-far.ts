import { backdatedCode } from '../epoch-code'
import { isPast, type Life } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

const DAY = 86_400

interface Facts {
  readonly life: Life
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
  at: { part: 'payload', member: 'exp' },
  needs: ['lifetime'],
  likelihood: 'usual',
  explains: ['long-life-no-scope'],
  check: ({ lifetime: life }) => {
    if (life.hourWithBundle) return notApplicable
    if (life.tooLong) {
      if (life.longer === 'rejected') return notApplicable
      return life.longer === 'no-scope' && life.measured >= DAY
        ? notApplicable
        : found<Facts>({ life, onlyAtFirst: false })
    }
    const onlyAtFirst =
      life.from === 'now' && life.iat !== undefined && isPast(life.lifetime, life.max, life.exp - life.iat)
    return onlyAtFirst ? found<Facts>({ life, onlyAtFirst }, { severity: 'warn' }) : passed
  },
  title: 'The lifetime is too long',
  seen: ({ life, onlyAtFirst }) => {
    const limit = `${life.profile.service.name} accepts ${life.lifetime.inclusive ? 'at most' : 'less than'} ${durationText(life.max)}`
    if (onlyAtFirst && life.iat !== undefined)
      return `The token was made for ${durationText(life.exp - life.iat)}. ${limit}, counted from its own clock. The token is within the limit now, but was over it at first.`
    if (life.from === 'iat') return `“exp” is ${durationText(life.measured)} after “iat”. ${limit}.`
    const without = life.iat === undefined ? ' The token has no “iat” to count from.' : ''
    return `“exp” (${utcText(life.exp)}) is ${durationText(life.measured)} ahead of ${clockName(life.source)}.${without} ${limit}.`
  },
  why: 'Apple computes “exp” minus “iat” on every request and rejects a token that is over the limit, even in its first second. The one-hour limit that some guides mention applies to the App Store Server API only.',
  fix: ({ life }) =>
    life.lifetime.unit === 'days'
      ? { text: `Set “exp” earlier: 180 days or less, and less than ${durationText(life.max)} in any case.` }
      : {
          text: `Make “exp” minus “iat” at most ${durationText(life.max)}; ${durationText(life.max * 0.75)} leaves room for a wrong clock.`,
          ...(life.max === 1_200 && { code: backdatedCode }),
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
