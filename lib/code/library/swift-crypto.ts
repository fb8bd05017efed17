import { byHand } from '../by-hand'
import { encodingTraits } from '../encoding'
import { dictionaryEntry, swift } from '../language/swift'
import { argument, asLastArgument, partFrom, partOfRecord } from '../part'
import {
  byDefault,
  type Call,
  type Library,
  type Made,
  type Member,
  type Part,
  unknownMember,
} from '../token-code'
import { type Setting, text } from '../value'

const NOT_RAW = /derRepresentation|ecdsaSignatureMessageX962SHA256|ecdsaSignatureDigestX962SHA256/u

/**
 * Reads CryptoKit's `signature(for:)`, whose `derRepresentation` is DER, and `SecKeyCreateSignature`, which always
 * returns DER.
 */
function readSignature({ call, scope }: Call): Made | undefined {
  const parts = byHand(scope, call, dictionaryEntry)
  if (parts === undefined) return undefined
  const isSecKey = call.of.is === 'name' && call.of.name === 'SecKeyCreateSignature'
  const der = NOT_RAW.exec(scope.code)
  const converted = /toRaw|rawRepresentation|derTo|ASN1|toJOSE/iu.test(
    scope.code.replaceAll(/rawRepresentation:/gu, ''),
  )
  const isDer = der?.[0] === 'derRepresentation' || (isSecKey && der !== null && !converted)
  const at = der ? { start: der.index, end: der.index + der[0].length } : call
  return {
    at: call,
    ...parts,
    traits: [
      ...(isDer
        ? [
            {
              id: 'der' as const,
              at,
              says: isSecKey
                ? '`SecKeyCreateSignature` returns the signature as ASN.1 DER, not as the 64 bytes of r and s.'
                : '`derRepresentation` is the signature as ASN.1 DER, not as the 64 bytes of r and s.',
              edits: isSecKey ? [] : [{ ...at, text: 'rawRepresentation' }],
            },
          ]
        : []),
      ...encodingTraits(scope.code, {
        standard: /\.base64EncodedString\(\)/u,
        converts: /replacingOccurrences\(of:\s*"\+"/u,
        strips: /replacingOccurrences\(of:\s*"="|trimmingCharacters/u,
      }),
    ],
  }
}

/** Reads `JWT(header: Header(kid: …), claims: …)` of Swift-JWT. The signer determines the algorithm. */
function readSwiftJwt({ call, scope }: Call): Made | undefined {
  const given = argument(call.args, -1, 'header')
  const claims = argument(call.args, -1, 'claims')
  if (given === undefined || claims === undefined) return undefined
  const made = scope.behind(given.value)
  const none = partFrom(scope, undefined, { at: call, entry: dictionaryEntry })
  const members = new Map<string, Member>()
  const header = made.is === 'call' ? made : undefined
  for (const { name, value, start, end } of header?.args ?? [])
    if (name !== undefined) members.set(name, scope.setting(value, { start, end }))
  const signer = /\.(es256|es384|es512|hs256|rs256)\(\s*(?:privateKey|key)/u.exec(scope.code)
  if (signer?.[1] !== undefined) {
    const at = { start: signer.index + 1, end: signer.index + 1 + signer[1].length }
    members.set('alg', {
      value: text(signer[1].toUpperCase()),
      at,
      entry: at,
      naming: (name) => name.toLowerCase(),
    })
  } else members.set('alg', unknownMember(call))
  members.set('typ', byDefault(text('JWT'), call))
  return {
    at: call,
    header: {
      ...none,
      members,
      open: header === undefined,
      adding: (name, expression) =>
        header && name !== 'alg'
          ? asLastArgument(scope.text, header, header.args, `${name}: ${expression}`)
          : undefined,
    },
    claims: claimsOf({ call, scope }, claims.value),
    traits: [],
  }
}

/** The usual names of claims in a custom payload type. */
const NAMES: Readonly<Record<string, string>> = {
  issuer: 'iss',
  subject: 'sub',
  audience: 'aud',
  issuedAt: 'iat',
  issuedAtClaim: 'iat',
  expiration: 'exp',
  expirationTime: 'exp',
  expiresAt: 'exp',
  issuerClaim: 'iss',
  audienceClaim: 'aud',
  bundleId: 'bid',
}
const CLAIMS = new Set(['iss', 'sub', 'aud', 'iat', 'exp', 'nbf', 'bid', 'kid'])

/** Reads the arguments of a payload's initializer. Values that are set elsewhere are not seen. */
function claimsOf({ call, scope }: Call, expression: Parameters<typeof partFrom>[1]): Part {
  const made = expression && scope.behind(expression)
  if (made?.is !== 'call')
    return { ...partFrom(scope, expression, { at: call, entry: dictionaryEntry }), open: true }
  const entries = new Map<string, Setting>()
  let open = false
  for (const { name, value, start, end } of made.args) {
    const claim = name === undefined ? undefined : CLAIMS.has(name) ? name : NAMES[name]
    if (claim === undefined) open = true
    else entries.set(claim, scope.setting(value, { start, end }))
  }
  const part = partOfRecord(
    scope,
    { is: 'record', entries, open, at: { start: made.start, end: made.end } },
    (name, text) => `${name}: ${text}`,
  )
  const members = new Map<string, Member>()
  for (const [name, member] of part.members) {
    const { value } = member
    const wraps = /^(?:\.init|\w+Claim)\(/u.exec(scope.code.slice(member.at.start, member.at.end))?.[0]
    members.set(name, {
      ...member,
      ...(value.is === 'date' && {
        value: { is: 'time' as const, offset: value.offset, unit: 's' as const, whole: true },
        lasting: (seconds: number) => {
          const moment = swift.writes.dateIn(seconds / 60)
          return wraps ? `${wraps}value: ${moment})` : moment
        },
      }),
    })
  }
  // A custom initializer may set more claims.
  return { ...part, members, open: open || !members.has('iss') || !members.has('exp') }
}

/** Reads the algorithm from the method that adds the key: `.use(.es256(…))`, `.add(ecdsa: …)`. */
function chosen(match: RegExpExecArray, name: string): Member {
  const word = match[1] ?? match[2] ?? ''
  const end = match.index + match[0].length
  const at = { start: end - word.length, end }
  return { value: text(name), at, entry: at, naming: () => (match[1] === undefined ? 'ecdsa' : 'es256') }
}

/** Reads `sign(payload, kid: …)` of JWTKit. */
function readJwtKit({ call, scope }: Call): Made | undefined {
  const [payload] = call.args
  const on = call.of.is === 'member' ? scope.text.slice(call.of.of.start, call.of.of.end) : ''
  if (
    payload === undefined ||
    payload.name !== undefined ||
    call.args.length > 3 ||
    !/signers?$|keys?$|jwt$|collection$/iu.test(on)
  )
    return undefined
  const kid = call.args.find(({ name }) => name === 'kid')
  const algorithm = /\.use\(\s*\.(es256|es384|hs256|rs256)|\.add\(\s*(ecdsa|hmac|rsa)/u.exec(scope.code)
  const name = {
    es256: 'ES256',
    es384: 'ES384',
    hs256: 'HS256',
    rs256: 'RS256',
    ecdsa: 'ES256',
    hmac: 'HS256',
    rsa: 'RS256',
  }[algorithm?.[1] ?? algorithm?.[2] ?? '']
  const none = partFrom(scope, undefined, { at: call, entry: dictionaryEntry })
  return {
    at: call,
    header: {
      ...none,
      members: new Map<string, Member>([
        ['alg', algorithm && name !== undefined ? chosen(algorithm, name) : unknownMember(call)],
        ['typ', byDefault(text('JWT'), call)],
        ...(kid ? [['kid', scope.setting(kid.value, kid)] as const] : []),
      ]),
      open: call.args.some(({ name: each }) => each === 'header'),
      adding: (member, expression) =>
        member === 'kid' ? asLastArgument(scope.text, call, call.args, `kid: ${expression}`) : undefined,
    },
    claims: claimsOf({ call, scope }, payload.value),
    traits: [],
  }
}

export const cryptoKit: Library = {
  id: 'cryptokit',
  name: 'CryptoKit',
  language: swift,
  hint: /\bsignature\(for:|\bSecKeyCreateSignature\(/u,
  signs: ['signature', 'SecKeyCreateSignature'],
  read: readSignature,
}

export const swiftJwt: Library = {
  id: 'swift-jwt',
  name: 'Swift-JWT',
  language: swift,
  hint: /\bJWT\(header:/u,
  signs: ['JWT'],
  read: readSwiftJwt,
}

export const jwtKit: Library = {
  id: 'jwtkit',
  name: 'JWTKit',
  language: swift,
  hint: /\bJWTKit\b|\bJWTSigners\b|\bJWTKeyCollection\b|:\s*JWTPayload\b/u,
  signs: ['sign'],
  read: readJwtKit,
}
