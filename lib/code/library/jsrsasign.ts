import { javascript, objectEntry } from '../language/javascript'
import { partFrom, withMembers } from '../part'
import { pathOf } from '../scope'
import { byDefault, type Call, type Library, type Made, unknownMember } from '../token-code'
import { text } from '../value'

/**
 * Reads `KJUR.jws.JWS.sign(alg, header, claims, key)`, which is common in Postman. The header and the claims are
 * objects or JSON.
 */
function read({ call, scope }: Call): Made | undefined {
  const path = pathOf(call.of) ?? ''
  if (!/(?:^|\.)jws\.JWS\.sign$/u.test(path)) return undefined
  const [algorithm, first, second, key] = call.args
  if (algorithm === undefined || first === undefined || second === undefined || key === undefined)
    return undefined
  const header = partFrom(scope, first.value, { at: first, entry: objectEntry })
  const value = scope.value(algorithm.value)
  const isOwn = value.is === 'constant'
  return {
    at: call,
    key: key.value,
    header: withMembers(header, {
      ...(!isOwn && { alg: scope.setting(algorithm.value, algorithm) }),
      ...(isOwn && !header.members.has('alg') && { alg: unknownMember(call) }),
      ...(!header.members.has('typ') && { typ: byDefault(text('JWT'), call) }),
    }),
    claims: partFrom(scope, second.value, { at: second, entry: objectEntry }),
    traits: [],
  }
}

export const jsrsasign: Library = {
  id: 'jsrsasign',
  name: 'jsrsasign',
  language: javascript,
  hint: /\bjws\.JWS\.sign\(/u,
  signs: ['sign'],
  read,
}
