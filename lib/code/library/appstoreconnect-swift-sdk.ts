import { dictionaryEntry, swift } from '../language/swift'
import { argument, partFrom, withMembers } from '../part'
import { byDefault, type Call, type Library, type Made, type Member, unknownMember } from '../token-code'
import { text, time } from '../value'

/** The names of the arguments of `JWT(…)` in older versions, and of `APIConfiguration(…)`. */
const KEY_ID = ['keyIdentifier', 'privateKeyID']
const ISSUER = ['issuerIdentifier', 'issuerID']
const DURATION = ['expireDuration', 'expirationDuration']
/** The lifetime, in seconds, if none is given. */
const DEFAULT = 1200

/**
 * Reads the configuration of the App Store Connect Swift SDK, which sets the algorithm and the audience itself and
 * counts the lifetime in seconds. Older versions add no `iat`.
 */
function read({ call, scope }: Call): Made | undefined {
  const given = (names: readonly string[]): Member | undefined => {
    const found = names.map((name) => argument(call.args, -1, name)).find((each) => each !== undefined)
    return found && scope.setting(found.value, found)
  }
  const iss = given(ISSUER)
  if (iss === undefined) return undefined
  const duration = given(DURATION)
  const exp: Member =
    duration === undefined
      ? byDefault(
          time('s', true, DEFAULT),
          call,
          'Without `expirationDuration`, the token expires in 20 minutes.',
        )
      : duration.value.is === 'number'
        ? {
            ...duration,
            value: time('s', true, duration.value.value),
            lasting: (seconds) => `${seconds / 60} * 60`,
          }
        : unknownMember(duration.entry)
  const none = partFrom(scope, undefined, { at: call, entry: dictionaryEntry })
  const key = argument(call.args, -1, 'privateKey') ?? argument(call.args, -1, 'privateKeyURL')
  return {
    at: call,
    ...(key && { key: key.value }),
    header: withMembers(none, {
      alg: byDefault(text('ES256'), call),
      typ: byDefault(text('JWT'), call),
      kid: given(KEY_ID),
    }),
    claims: withMembers(none, {
      iss,
      iat: byDefault(time('s'), call),
      exp,
      aud: byDefault(text('appstoreconnect-v1'), call),
    }),
    traits: [],
  }
}

export const appstoreconnectSwiftSdk: Library = {
  id: 'appstoreconnect-swift-sdk',
  name: 'App Store Connect Swift SDK',
  language: swift,
  hint: /\bAPIConfiguration\(|\bJWT\(\s{0,80}keyIdentifier:/u,
  signs: ['JWT', 'APIConfiguration'],
  read,
}
