import { dictEntry, python } from '../language/python'
import { argument, asLastArgument, partFrom, withMembers, withoutEmptyType } from '../part'
import type { Argument } from '../syntax'
import {
  byDefault,
  type Call,
  type Library,
  type Made,
  type Member,
  type Part,
  unknownMember,
} from '../token-code'
import { text, type Value } from '../value'
import { zoneTraits } from '../zone'
import { keyPath } from './key-path'

/** These libraries convert dates to whole seconds, and read a date without a time zone as UTC. */
function dated(part: Part): Part {
  const members = new Map<string, Member>()
  for (const [name, member] of part.members) {
    const { value } = member
    members.set(name, value.is === 'date' ? { ...member, value: secondsOf(value) } : member)
  }
  return { ...part, members }
}

const secondsOf = (value: Extract<Value, { is: 'date' }>): Value => ({
  is: 'time',
  offset: value.offset,
  unit: 's',
  whole: true,
  ...((value.shifted || value.naive === 'local') && { shifted: true }),
})

const RIGHT_TIME = 'Use datetime.now(timezone.utc) or int(time.time()).'
const reading = (path: string) => `open(${path}).read()`

/** Reads `jwt.encode(payload, key, algorithm="ES256", headers={"kid": …})`. The default algorithm is HS256. */
function payloadFirst({ call, scope }: Call): Made | undefined {
  const { args } = call
  const payload = argument(args, 0, 'payload', 'claims')
  const key = argument(args, 1, 'key')
  if (payload === undefined || key === undefined || args.length > 6) return undefined
  const algorithm = argument(args, 2, 'algorithm')
  const headers = argument(args, 3, 'headers')
  const claims = dated(partFrom(scope, payload.value, { at: payload, entry: dictEntry }))
  const header = partFrom(scope, headers?.value, {
    at: call,
    entry: dictEntry,
    adding: (name, expression) =>
      headers === undefined && name !== 'alg'
        ? asLastArgument(scope.text, call, args, `headers={${dictEntry(name, expression)}}`)
        : undefined,
  })
  const says =
    'Without `algorithm`, `jwt.encode` signs with HS256 and uses the text of the key as a shared secret.'
  const own = header.members.get('alg')
  const alg: Member = algorithm
    ? scope.setting(algorithm.value, algorithm)
    : (own ?? (hasSpread(args) ? unknownMember(call) : byDefault(text('HS256'), call, says)))
  return {
    at: call,
    key: key.value,
    header: {
      ...withoutEmptyType(
        withMembers(header, {
          alg,
          ...(!header.members.has('typ') && { typ: byDefault(text('JWT'), call) }),
        }),
      ),
      open: header.open || hasSpread(args),
      adding: (name, expression) =>
        name === 'alg'
          ? asLastArgument(scope.text, call, args, `algorithm=${expression}`)
          : header.adding(name, expression),
    },
    claims,
    traits: [...zoneTraits(claims.members, RIGHT_TIME), ...keyPath(scope, key.value, reading)],
  }
}

const hasSpread = (args: readonly Argument[]): boolean =>
  args.some(({ value }) => value.is === 'sign' && value.sign === '**')

/** Reads `jwt.encode(header, claims, key)` of Authlib and joserfc. The header must name the algorithm. */
function headerFirst(bytes: boolean): Library['read'] {
  return ({ call, scope }) => {
    const [first, second, third] = call.args
    if (first === undefined || second === undefined || third === undefined) return undefined
    const header = partFrom(scope, first.value, { at: first, entry: dictEntry })
    const claims = dated(partFrom(scope, second.value, { at: second, entry: dictEntry }))
    const { end } = call
    const decoded = scope.text.slice(end, end + 8) === '.decode('
    return {
      at: call,
      key: third.value,
      header: withMembers(header, {
        ...(!header.members.has('typ') && { typ: byDefault(text('JWT'), call) }),
      }),
      claims,
      traits: [
        ...zoneTraits(claims.members, RIGHT_TIME),
        ...keyPath(scope, third.value, reading),
        ...(bytes && !decoded && isPrinted(scope.text, scope.nameOf(call)?.name)
          ? [
              {
                id: 'bytes' as const,
                at: call,
                says: "Authlib’s `jwt.encode` returns bytes. In a string, they become `b'eyJ…'`.",
                edits: [{ start: end, end, text: '.decode()' }],
              },
            ]
          : []),
      ],
    }
  }
}

/** Whether a name is inserted into a string without conversion. */
function isPrinted(source: string, name: string | undefined): boolean {
  if (name === undefined || !/^\w{1,60}$/u.test(name)) return false
  return (
    source.includes(`{${name}}`) ||
    source.includes(`Bearer " + ${name}`) ||
    source.includes(`Bearer ' + ${name}`)
  )
}

const AUTHLIB = /\bfrom authlib\.jose import|\bimport authlib/u
const JOSERFC = /\bfrom joserfc import|\bimport joserfc/u
const PYTHON_JOSE = /\bfrom jose import/u

const isJwt = ({ call }: Call): boolean =>
  call.of.is === 'member' &&
  call.of.of.is === 'name' &&
  /^(?:jwt|pyjwt|PyJWT|_jwt|jose_jwt)$/u.test(call.of.of.name)

export const authlib: Library = {
  id: 'authlib',
  name: 'Authlib',
  language: python,
  hint: AUTHLIB,
  signs: ['encode'],
  read: (made) => (isJwt(made) ? headerFirst(true)(made) : undefined),
}

export const joserfc: Library = {
  id: 'joserfc',
  name: 'joserfc',
  language: python,
  hint: JOSERFC,
  signs: ['encode'],
  read: (made) => (isJwt(made) ? headerFirst(false)(made) : undefined),
}

export const pythonJose: Library = {
  id: 'python-jose',
  name: 'python-jose',
  language: python,
  hint: PYTHON_JOSE,
  signs: ['encode'],
  read: (made) => (isJwt(made) ? payloadFirst(made) : undefined),
}

export const pyjwt: Library = {
  id: 'pyjwt',
  name: 'PyJWT',
  language: python,
  hint: /\bjwt\.encode\(|^[ \t]{0,200}(?:import jwt\b|from jwt import)/mu,
  signs: ['encode'],
  read: (made) =>
    isJwt(made) && !AUTHLIB.test(made.scope.text) && !JOSERFC.test(made.scope.text)
      ? payloadFirst(made)
      : undefined,
}
