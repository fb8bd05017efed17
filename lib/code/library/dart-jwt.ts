import { chainOf } from '../chain'
import { dart, quotedEntry } from '../language/dart'
import { argument, asLastArgument, partFrom, withMembers } from '../part'
import { byDefault, type Call, type Library, type Made, type Member, unknownMember } from '../token-code'
import { text, time } from '../value'

/**
 * Reads `JWT(claims, issuer: …, header: …).sign(key, algorithm: …, expiresIn: …)`. The default algorithm is HS256, and
 * `iat` is added.
 */
function read({ call, scope }: Call): Made | undefined {
  const { root } = chainOf(scope, call)
  if (root.is !== 'call' || root.of.is !== 'name' || root.of.name !== 'JWT') return undefined
  const made = root
  const [key] = call.args
  if (key === undefined || key.name !== undefined) return undefined
  const payload = argument(made.args, 0)
  const header = argument(made.args, -1, 'header')
  const claims = partFrom(scope, payload?.value, { at: made, entry: quotedEntry })
  const given = (name: string): Member | undefined => {
    const found = argument(made.args, -1, name)
    return found && scope.setting(found.value, found)
  }
  const algorithm = argument(call.args, -1, 'algorithm')
  const name =
    algorithm && /JWTAlgorithm\.([A-Z]{2}\d{3})$/u.exec(scope.text.slice(algorithm.start, algorithm.end))?.[1]
  const says = 'Without `algorithm`, `sign` signs with HS256 and uses the text of the key as a shared secret.'
  const alg: Member =
    algorithm === undefined
      ? byDefault(text('HS256'), call, says)
      : name
        ? {
            value: text(name),
            at: algorithm.value,
            entry: algorithm,
            naming: (other) => `JWTAlgorithm.${other}`,
          }
        : unknownMember(algorithm)
  const expires = argument(call.args, -1, 'expiresIn')
  const lifetime = expires && scope.setting(expires.value, expires)
  const exp: Member | undefined =
    lifetime &&
    (lifetime.value.is === 'span'
      ? {
          ...lifetime,
          value: time('s', true, lifetime.value.seconds),
          lasting: (seconds) => `Duration(minutes: ${seconds / 60})`,
        }
      : unknownMember(lifetime.entry))
  const fields = partFrom(scope, header?.value, { at: made, entry: quotedEntry })
  const called: Readonly<Record<string, string>> = { iss: 'issuer', sub: 'subject' }
  return {
    at: call,
    key: key.value,
    header: {
      ...withMembers(fields, { alg, typ: byDefault(text('JWT'), call) }),
      adding: (member, expression) => {
        if (member === 'alg')
          return asLastArgument(scope.text, call, call.args, 'algorithm: JWTAlgorithm.ES256')
        return header
          ? fields.adding(member, expression)
          : asLastArgument(scope.text, made, made.args, `header: {${quotedEntry(member, expression)}}`)
      },
    },
    claims: {
      ...withMembers(claims, {
        iss: given('issuer'),
        sub: given('subject'),
        aud: given('audience'),
        ...(!claims.members.has('iat') && !claims.open && { iat: byDefault(time('s'), call) }),
        exp,
      }),
      adding: (member, expression) => {
        if (member === 'exp')
          return asLastArgument(scope.text, call, call.args, 'expiresIn: Duration(minutes: 15)')
        if (member === 'aud')
          return asLastArgument(scope.text, made, made.args, `audience: Audience.one(${expression})`)
        return called[member]
          ? asLastArgument(scope.text, made, made.args, `${called[member]}: ${expression}`)
          : claims.adding(member, expression)
      },
    },
    traits: [],
  }
}

export const dartJwt: Library = {
  id: 'dart-jsonwebtoken',
  name: 'dart_jsonwebtoken',
  language: dart,
  hint: /\bJWTAlgorithm\b|dart_jsonwebtoken|\bECPrivateKey\(/u,
  signs: ['sign'],
  read,
}
