import { arrayEntry, php } from '../language/php'
import { argument, asLastArgument, partFrom, withMembers } from '../part'
import { byDefault, type Call, type Library, type Made } from '../token-code'
import { text } from '../value'
import { keyPath } from './key-path'

/** Reads `JWT::encode($payload, $key, $alg, $keyId, $head)`. Up to version 5 the default algorithm is HS256. */
function read({ call, scope }: Call): Made | undefined {
  const { of, args } = call
  if (of.is !== 'member' || of.of.is !== 'name' || !/(?:^|\\)JWT$/u.test(of.of.name)) return undefined
  const payload = argument(args, 0, 'payload')
  const key = argument(args, 1, 'key')
  const alg = argument(args, 2, 'alg')
  const keyId = argument(args, 3, 'keyId')
  const head = argument(args, 4, 'head')
  if (payload === undefined || key === undefined) return undefined
  const header = partFrom(scope, head?.value, { at: call, entry: arrayEntry })
  const says = 'Without an algorithm, `JWT::encode` signs with HS256, or fails from version 6 on.'
  const kid = keyId && scope.setting(keyId.value, keyId)
  const hasKid = kid !== undefined && !(kid.value.is === 'constant' && kid.value.value === null)
  return {
    at: call,
    key: key.value,
    header: {
      ...withMembers(header, {
        alg: alg ? scope.setting(alg.value, alg) : byDefault(text('HS256'), call, says),
        typ: byDefault(text('JWT'), call),
        ...(hasKid && { kid }),
      }),
      adding: (name, expression) => {
        if (name === 'alg' && alg === undefined && args.length === 2)
          return asLastArgument(scope.text, call, args, expression)
        if (name !== 'kid') return undefined
        if (keyId) return { start: keyId.start, end: keyId.end, text: expression }
        return args.length === 3 ? asLastArgument(scope.text, call, args, expression) : undefined
      },
    },
    claims: partFrom(scope, payload.value, { at: payload, entry: arrayEntry }),
    traits: keyPath(scope, key.value, (path) => `file_get_contents(${path})`),
  }
}

export const phpJwt: Library = {
  id: 'firebase-php-jwt',
  name: 'firebase/php-jwt',
  language: php,
  hint: /\bJWT::encode\(/u,
  signs: ['encode'],
  read,
}
