import { hashEntry, ruby } from '../language/ruby'
import { asLastArgument, partFrom, partOfRecord, withMembers } from '../part'
import { byDefault, type Call, type Edit, type Library, type Made } from '../token-code'
import { type Setting, text, type Value } from '../value'
import { keyPath } from './key-path'

/** Reads `JWT.encode(payload, key, algorithm = 'HS256', header = {})`. The library adds only `alg`. */
function read({ call, scope }: Call): Made | undefined {
  const { of } = call
  if (of.is !== 'member' || of.of.is !== 'name' || !/^(?:JWT|Jwt)$/u.test(of.of.name)) return undefined
  const plain = call.args.filter(({ name }) => name === undefined)
  const [payload, key, algorithm, fields] = plain
  if (payload === undefined || key === undefined) return undefined
  const claims = partFrom(scope, payload.value, { at: payload, entry: hashEntry })
  const named = call.args.filter(({ name }) => name !== undefined)
  const header =
    named.length > 0
      ? partOfRecord(
          scope,
          recordOf(
            named.map(({ name = '', value, start, end }) => [name, scope.setting(value, { start, end })]),
            call,
          ),
          hashEntry,
        )
      : partFrom(scope, fields?.value, { at: call, entry: hashEntry })
  const says = 'Without an algorithm, `JWT.encode` signs with HS256 and uses the key as a shared secret.'
  const last = (put: string): Edit => asLastArgument(scope.text, call, call.args, put)
  return {
    at: call,
    key: key.value,
    header: {
      ...withMembers(header, {
        alg: algorithm ? scope.setting(algorithm.value, algorithm) : byDefault(text('HS256'), call, says),
      }),
      adding: (name, expression) => {
        if (name === 'alg') return algorithm === undefined ? last(expression) : undefined
        if (fields !== undefined) return header.adding(name, expression)
        return algorithm === undefined
          ? undefined
          : last(named.length > 0 ? hashEntry(name, expression) : `{ ${hashEntry(name, expression)} }`)
      },
    },
    claims,
    traits: keyPath(scope, key.value, (path) => `OpenSSL::PKey.read(File.read(${path}))`),
  }
}

const recordOf = (
  entries: readonly (readonly [string, Setting])[],
  at: { readonly start: number; readonly end: number },
): Extract<Value, { is: 'record' }> => ({
  is: 'record',
  entries: new Map(entries),
  open: false,
  at: { start: at.start, end: at.end },
})

export const rubyJwt: Library = {
  id: 'ruby-jwt',
  name: 'ruby-jwt',
  language: ruby,
  hint: /\bJWT\.encode\b/u,
  signs: ['encode'],
  read,
}
