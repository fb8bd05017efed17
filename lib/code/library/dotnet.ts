import { byHand } from '../by-hand'
import { encodingTraits } from '../encoding'
import { csharp, indexEntry } from '../language/csharp'
import { equalEntry, powershell } from '../language/powershell'
import { argument, asLastArgument, intoRecord, partFrom, partOfRecord, withMembers } from '../part'
import type { Scope } from '../scope'
import type { Expression } from '../syntax'
import {
  byDefault,
  type Call,
  type Library,
  type Made,
  type Member,
  type Part,
  unknownMember,
} from '../token-code'
import { type Range, text, time } from '../value'
import { zoneTraits } from '../zone'

const PROPERTIES: Readonly<Record<string, string>> = {
  Issuer: 'iss',
  Audience: 'aud',
  IssuedAt: 'iat',
  NotBefore: 'nbf',
  Expires: 'exp',
}
const PROPERTY_OF: Readonly<Record<string, string>> = {
  iss: 'Issuer',
  aud: 'Audience',
  exp: 'Expires',
  iat: 'IssuedAt',
}

/** The library converts dates to whole seconds. */
function dated(member: Member): Member {
  const { value } = member
  if (value.is !== 'date') return member
  return {
    ...member,
    value: {
      is: 'time',
      offset: value.offset,
      unit: 's',
      whole: true,
      ...(value.shifted && { shifted: true }),
    },
  }
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  EcdsaSha256: 'ES256',
  EcdsaSha384: 'ES384',
  EcdsaSha512: 'ES512',
  HmacSha256: 'HS256',
  RsaSha256: 'RS256',
}

/** Reads the header that the signing credentials produce: `alg`, and the `KeyId` of the key. */
function headerOf(scope: Scope, at: Range): Part {
  const members = new Map<string, Member>()
  const algorithm = /\bSecurityAlgorithms\.(EcdsaSha\d{3}|HmacSha\d{3}|RsaSha\d{3})(?:Signature)?\b/u.exec(
    scope.text,
  )
  const none = partFrom(scope, undefined, { at, entry: indexEntry })
  if (algorithm?.[1] !== undefined) {
    const range = { start: algorithm.index, end: algorithm.index + algorithm[0].length }
    const name = ALGORITHMS[algorithm[1]]
    if (name !== undefined)
      members.set('alg', {
        value: text(name),
        at: range,
        entry: range,
        naming: () => 'SecurityAlgorithms.EcdsaSha256',
      })
  }
  members.set('typ', byDefault(text('JWT'), at))
  const keyId = propertyOf(scope, 'KeyId')
  if (keyId) members.set('kid', keyId)
  const isAdded =
    /\bHeader(?:\.Add\(|\[)\s*"kid"|AdditionalHeaderClaims|"kid"|CreateOrUpdateKeyId|JwtHeaderParameterNames\.Kid/u.test(
      scope.text,
    )
  const credentials = /\bnew ECDsaSecurityKey\(/u.exec(scope.code)
  const open = isAdded || credentials === null || algorithm === null
  const call = credentials && callAt(scope, credentials.index)
  return {
    ...none,
    members,
    open,
    adding: (name, expression) =>
      name === 'kid' && call
        ? { start: call.end, end: call.end, text: ` { KeyId = ${expression} }` }
        : undefined,
  }
}

const callAt = (scope: Scope, start: number): Expression =>
  scope.reader.expression(scope.indexAt(start), true).expression

/** Finds the value of a property, set in an initializer or by an assignment. */
function propertyOf(scope: Scope, name: string): Member | undefined {
  for (const [at, token] of scope.tokens.entries()) {
    if (token.text !== name || token.kind !== 'name' || scope.tokens[at + 1]?.text !== '=') continue
    const { expression } = scope.reader.expression(at + 2, true)
    return scope.setting(expression, { start: token.start, end: expression.end })
  }
  return undefined
}

/** Reads `new SecurityTokenDescriptor { … }`. The library adds missing times; `exp` is then an hour from now. */
function readDescriptor({ call, scope }: Call): Made | undefined {
  const given = call.args[0] && scope.value(call.args[0].value)
  if (given?.is !== 'record') return undefined
  const members = new Map<string, Member>()
  let { open } = given
  for (const [name, member] of partOfRecord(scope, given, indexEntry).members) {
    const claim = PROPERTIES[name]
    if (claim !== undefined) members.set(claim, dated(member))
    if (name === 'Subject' || name === 'Claims') {
      const more = claimsIn(scope, scope.reader.expression(scope.indexAt(member.at.start), true).expression)
      if (more === undefined) open = true
      else for (const [each, value] of more) members.set(each, value)
    }
  }
  const fills = !/SetDefaultTimesOnTokenCreation\s*=\s*false/u.test(scope.code)
  const says = 'Without `Expires`, a token from a descriptor is valid for 60 minutes.'
  if (fills && !members.has('iat')) members.set('iat', byDefault(time('s'), call))
  if (fills && !members.has('exp')) members.set('exp', byDefault(time('s', true, 3600), call, says))
  return {
    at: call,
    header: headerOf(scope, call),
    claims: {
      members,
      open,
      at: given.at,
      adding: (name, expression) => {
        const property = PROPERTY_OF[name]
        if (property === undefined) return undefined
        const value =
          name === 'exp' ? csharp.writes.dateIn(15) : name === 'iat' ? csharp.writes.dateIn(0) : expression
        return intoRecord(scope.text, given.at, `${property} = ${value}`)
      },
    },
    traits: zoneTraits(members, 'Use DateTime.UtcNow.'),
  }
}

/**
 * Reads claims from a dictionary or from `new Claim(name, value)`. Returns undefined if the source doesn't show them.
 */
function claimsIn(scope: Scope, given: Expression): ReadonlyMap<string, Member> | undefined {
  const value = scope.value(given)
  if (value.is === 'record') return new Map([...value.entries])
  const at = scope.behind(given)
  const rest = scope.text.slice(at.start, at.start + 4000)
  const semicolon = rest.indexOf(';')
  const source = semicolon < 0 ? rest : rest.slice(0, semicolon)
  const members = new Map<string, Member>()
  for (const found of source.matchAll(
    /new Claim\(\s*(?:"(\w{1,20})"|JwtRegisteredClaimNames\.(\w{1,10}))\s*,\s*/gu,
  )) {
    const name = found[1] ?? found[2]?.toLowerCase() ?? ''
    const start = at.start + found.index + found[0].length
    const { expression } = scope.reader.expression(scope.indexAt(start), true)
    const setting = scope.setting(expression)
    const isNumber = /^[^\n]{0,200}ClaimValueTypes\.Integer/u.test(scope.code.slice(start, start + 300))
    members.set(name, isNumber && setting.value.is === 'timetext' ? unknownMember(setting.at) : setting)
  }
  return members.size > 0 ? members : undefined
}

/**
 * Reads `new JwtSecurityToken(issuer, audience, claims, notBefore, expires, signingCredentials)`. The library adds no
 * missing times.
 */
function readToken({ call, scope }: Call): Made | undefined {
  const { args } = call
  if (args.length < 3) return undefined
  const members = new Map<string, Member>()
  const positions: readonly (readonly [string, number, string])[] = [
    ['iss', 0, 'issuer'],
    ['aud', 1, 'audience'],
    ['nbf', 3, 'notBefore'],
    ['exp', 4, 'expires'],
  ]
  const isHeaderFirst = args.length === 2
  if (isHeaderFirst) return undefined
  const none = partFrom(scope, undefined, { at: call, entry: indexEntry })
  for (const [claim, position, name] of positions) {
    const given = argument(args, position, name)
    if (!given) continue
    const part = partOfRecord(
      scope,
      { is: 'record', entries: new Map([[claim, scope.setting(given.value, given)]]), open: false, at: call },
      indexEntry,
    )
    const member = part.members.get(claim)
    if (member && !(member.value.is === 'constant' && member.value.value === null))
      members.set(claim, dated(member))
  }
  const claims = argument(args, 2, 'claims')
  const more = claims && claimsIn(scope, claims.value)
  for (const [name, member] of more ?? []) members.set(name, member)
  const named = args.some(({ name }) => name !== undefined)
  const argumentOf: Readonly<Record<string, string>> = { iss: 'issuer', aud: 'audience', exp: 'expires' }
  return {
    at: call,
    header: headerOf(scope, call),
    claims: {
      ...none,
      members,
      open: claims !== undefined && more === undefined && !isNothing(scope, claims.value),
      adding: (name, expression) => {
        const called = argumentOf[name]
        if (!named || called === undefined) return undefined
        return asLastArgument(
          scope.text,
          call,
          args,
          `${called}: ${name === 'exp' ? csharp.writes.dateIn(15) : expression}`,
        )
      },
    },
    traits: zoneTraits(members, 'Use DateTime.UtcNow.'),
  }
}

const isNothing = (scope: Scope, expression: Expression): boolean => {
  const value = scope.value(expression)
  return value.is === 'constant' && value.value === null
}

/** Reads `Jose.JWT.Encode(payload, key, JwsAlgorithm.ES256, extraHeaders: …)`. The library adds only `alg`. */
function readJoseJwt({ call, scope }: Call): Made | undefined {
  const { args, of } = call
  const [payload, key, algorithm] = args
  if (of.is !== 'member' || !/(?:^|\.)JWT$/u.test(scope.code.slice(of.of.start, of.of.end))) return undefined
  if (payload === undefined || key === undefined || algorithm === undefined) return undefined
  const extra = argument(args, 3, 'extraHeaders')
  const header = partFrom(scope, extra?.value, { at: call, entry: indexEntry })
  const source = scope.text.slice(algorithm.start, algorithm.end)
  const name = /JwsAlgorithm\.([A-Z]{2}\d{3})$/u.exec(source)?.[1]
  const alg: Member = name
    ? { value: text(name), at: algorithm.value, entry: algorithm, naming: (other) => `JwsAlgorithm.${other}` }
    : unknownMember(algorithm)
  return {
    at: call,
    key: key.value,
    header: {
      ...withMembers(header, { alg }),
      adding: (member, expression) =>
        extra || member === 'alg'
          ? header.adding(member, expression)
          : asLastArgument(
              scope.text,
              call,
              args,
              `extraHeaders: new Dictionary<string, object> { ${indexEntry(member, expression)} }`,
            ),
    },
    claims: partFrom(scope, payload.value, { at: payload, entry: indexEntry }),
    traits: [],
  }
}

/** Reads `ecdsa.SignData(data, SHA256)`. The signature is raw; it is DER only if the call asks for it. */
const readSignData =
  (entry: (name: string, expression: string) => string): Library['read'] =>
  ({ call, scope }) => {
    const parts = byHand(scope, call, entry)
    if (parts === undefined) return undefined
    const der = call.args.find(({ value }) =>
      /Rfc3279DerSequence/u.test(scope.code.slice(value.start, value.end)),
    )
    return {
      at: call,
      ...parts,
      traits: [
        ...(der
          ? [
              {
                id: 'der' as const,
                at: der,
                says: '`Rfc3279DerSequence` returns the signature as ASN.1 DER, not as the 64 bytes of r and s.',
                edits: [
                  {
                    start: der.start,
                    end: der.end,
                    text: scope.text
                      .slice(der.start, der.end)
                      .replace('Rfc3279DerSequence', 'IeeeP1363FixedFieldConcatenation'),
                  },
                ],
              },
            ]
          : []),
        ...encodingTraits(scope.code, {
          standard: /Convert(?:\.|\]::)ToBase64String\(/u,
          converts: /Replace\(\s*['"]\+|Base64UrlEncoder\./u,
          already: /Base64Url\./u,
          strips: /TrimEnd\(\s*['"]=|Replace\(\s*['"]=|Split\(\s*['"]=/u,
        }),
      ],
    }
  }

const library = (
  id: string,
  name: string,
  told: RegExp,
  signs: readonly string[],
  read: Library['read'],
): Library => ({ id, name, language: csharp, hint: told, signs, read })

export const tokenDescriptor = library(
  'identitymodel',
  'IdentityModel',
  /\bSecurityTokenDescriptor\b/u,
  ['SecurityTokenDescriptor'],
  readDescriptor,
)
export const jwtSecurityToken = library(
  'identitymodel-jwt',
  'IdentityModel',
  /\bnew JwtSecurityToken\(/u,
  ['JwtSecurityToken'],
  readToken,
)
export const joseJwt = library('jose-jwt', 'jose-jwt', /\bJWT\.Encode\(/u, ['Encode'], readJoseJwt)
export const ecdsaSignData = library(
  'ecdsa-signdata',
  'ECDsa',
  /(?<!\$\w{1,40})\.SignData\(/u,
  ['SignData'],
  readSignData(indexEntry),
)
export const powershellSignData: Library = {
  id: 'powershell-ecdsa',
  name: 'PowerShell',
  language: powershell,
  hint: /\$\w{1,40}\.SignData\(/u,
  signs: ['SignData'],
  read: readSignData(equalEntry),
}
