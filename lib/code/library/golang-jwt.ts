import { go, mapEntry } from '../language/go'
import { partFrom, partOfRecord, withMembers } from '../part'
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

/** The claims that the fields of `RegisteredClaims` and `StandardClaims` set. */
const FIELDS: Readonly<Record<string, string>> = {
  Issuer: 'iss',
  Subject: 'sub',
  Audience: 'aud',
  ExpiresAt: 'exp',
  IssuedAt: 'iat',
  NotBefore: 'nbf',
  ID: 'jti',
  Id: 'jti',
}
const FIELD_OF: Readonly<Record<string, string>> = {
  iss: 'Issuer',
  sub: 'Subject',
  aud: 'Audience',
  exp: 'ExpiresAt',
  iat: 'IssuedAt',
}

/** Reads `jwt.NewWithClaims(jwt.SigningMethodES256, claims)`, then `token.Header["kid"] = …`. */
function read({ call, scope }: Call): Made | undefined {
  const [method, given] = call.args
  if (method === undefined || call.args.length > 3) return undefined
  const claims = given && claimsOf(scope, given.value, call)
  const token = scope.nameOf(call)?.name
  const header: Record<string, Member> = {}
  for (const { path, value, range } of token === undefined ? [] : scope.changesOf(token, call.end)) {
    const [part, name] = path
    if (part === 'Header' && name !== undefined) header[name] = scope.setting(value, range)
  }
  const none = partFrom(scope, undefined, { at: call, entry: mapEntry })
  const behind = lineEnd(scope.text, call.end)
  const margin =
    /^[ \t]*/u.exec(scope.text.slice(scope.text.lastIndexOf('\n', call.start) + 1, call.start))?.[0] ?? ''
  const chosen = /(?:SigningMethod)([A-Z]{2}\d{3})$/u.exec(scope.text.slice(method.start, method.end))?.[1]
  const alg: Member =
    header.alg ??
    (chosen
      ? { value: text(chosen), at: method.value, entry: method, naming: (name) => `jwt.SigningMethod${name}` }
      : unknownMember(method))
  return {
    at: call,
    header: {
      ...withMembers(none, { typ: byDefault(text('JWT'), call), ...header, alg }),
      open: token === undefined,
      adding: (name, expression) =>
        token === undefined || name === 'alg'
          ? undefined
          : { start: behind, end: behind, text: `\n${margin}${token}.Header["${name}"] = ${expression}` },
    },
    claims: claims ?? { ...none, open: true },
    traits: [],
  }
}

const lineEnd = (source: string, from: number): number => {
  const feed = source.indexOf('\n', from)
  return feed < 0 ? source.length : feed
}

/** Reads the claims of a map, or of a struct by the names of its fields. */
function claimsOf(
  scope: Call['scope'],
  expression: Parameters<typeof partFrom>[1],
  call: Call['call'],
): Part {
  const part = partFrom(scope, expression, { at: call, entry: mapEntry })
  const value = expression && scope.value(expression)
  if (value?.is !== 'record') return part
  const isStruct = [...value.entries.keys()].some(
    (name) => FIELDS[name] !== undefined || /Claims$/u.test(name),
  )
  if (!isStruct)
    return {
      ...part,
      members: new Map([...part.members].map(([name, member]) => [name, inMap(scope.text, member)])),
    }
  const members = new Map<string, Member>()
  let { at } = value
  let open = false
  for (const [name, setting] of value.entries) {
    if (/(?:Registered|Standard)Claims$/u.test(name) && setting.value.is === 'record') {
      const inner = claimsOfStruct(scope, setting.value)
      for (const [claim, member] of inner.members) members.set(claim, member)
      at = setting.value.at
    } else if (FIELDS[name] === undefined) {
      // The tag of any other field names its claim.
      const tag = new RegExp(`\\b${name}\\s[^\\n]{1,60}json:"([\\w-]{1,40})`, 'u').exec(scope.text)?.[1]
      if (tag === undefined) open = true
      else members.set(tag, setting)
    }
  }
  for (const [claim, member] of claimsOfStruct(scope, value).members) members.set(claim, member)
  return {
    members,
    open,
    at,
    adding: (name, text) =>
      FIELD_OF[name] ? partOfRecord(scope, { ...value, at }, structEntry).adding(name, text) : undefined,
  }
}

const structEntry = (name: string, expression: string): string => {
  const value =
    name === 'exp' || name === 'iat'
      ? `jwt.NewNumericDate(${expression.includes('+') ? 'time.Now().Add(15 * time.Minute)' : 'time.Now()'})`
      : name === 'aud'
        ? `jwt.ClaimStrings{${expression}}`
        : expression
  return `${FIELD_OF[name] ?? name}: ${value}`
}

function claimsOfStruct(scope: Call['scope'], record: Extract<Value, { is: 'record' }>): Part {
  const part = partOfRecord(scope, record, structEntry)
  const members = new Map<string, Member>()
  for (const [name, member] of part.members) {
    const claim = FIELDS[name]
    if (claim === undefined) continue
    const { value, at } = member
    const isNumericDate = /NewNumericDate/u.test(scope.text.slice(at.start, at.end))
    members.set(claim, {
      ...member,
      ...(isNumericDate && {
        lasting: (seconds: number) =>
          `jwt.NewNumericDate(${seconds === 0 ? 'time.Now()' : `time.Now().Add(${seconds % 60 === 0 ? `${seconds / 60} * time.Minute` : `${seconds} * time.Second`})`})`,
      }),
      ...(value.is === 'list' && {
        says: '`Audience` of RegisteredClaims is written as an array, even with one value; `jwt.MapClaims` keeps a string.',
      }),
    })
  }
  return { ...part, members }
}

/** A `time.Time` in a map is written as a string. */
function inMap(source: string, member: Member): Member {
  if (member.value.is !== 'date') return member
  const { entry } = member
  const start =
    entry.start + (/^[^:]{0,100}:\s*/u.exec(source.slice(entry.start, entry.end))?.[0].length ?? 0)
  const at = { start, end: entry.end }
  return {
    ...member,
    at,
    value: { is: 'timetext', form: 'iso' },
    lasting: () => `${source.slice(at.start, at.end)}.Unix()`,
  }
}

export const golangJwt: Library = {
  id: 'golang-jwt',
  name: 'golang-jwt',
  language: go,
  hint: /\bjwt\.NewWithClaims\(/u,
  signs: ['NewWithClaims'],
  read,
}
