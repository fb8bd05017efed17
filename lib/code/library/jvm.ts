import { type BuilderTable, partsOfChain } from '../builder'
import { byHand } from '../by-hand'
import { chainOf, type Link } from '../chain'
import { encodingTraits } from '../encoding'
import { java, putEntry } from '../language/java'
import { withMembers } from '../part'
import type { Scope } from '../scope'
import type { Expression } from '../syntax'
import {
  byDefault,
  type Call,
  type Edit,
  type Library,
  type Made,
  type Member,
  unknownMember,
} from '../token-code'
import { text } from '../value'
import { zoneTraits } from '../zone'

const seconds = (amount: number): string => (amount % 60 === 0 ? `${amount / 60} * 60` : String(amount))

/** These libraries convert dates to whole seconds; a number stays as it is. */
function dated(scope: Scope, member: Member): Member {
  const { value, at } = member
  if (value.is !== 'date') return member
  const source = scope.text.slice(at.start, at.end)
  const isDate = /\bDate\b/u.test(source)
  const shifted = value.naive === 'local' || value.shifted
  return {
    ...member,
    value: { is: 'time', offset: value.offset, unit: 's', whole: true, ...(shifted && { shifted: true }) },
    lasting: (amount) => {
      const moment = amount === 0 ? 'Instant.now()' : `Instant.now().plusSeconds(${seconds(amount)})`
      return isDate || !/\bInstant\b|\.plus/u.test(source) ? `Date.from(${moment})` : moment
    },
  }
}

/** Finds the algorithm in an expression: `SignatureAlgorithm.ES256`, `Algorithm.ECDSA256(…)`, `JWSAlgorithm.ES256`. */
function algorithmIn(
  scope: Scope,
  expression: Expression | undefined,
): { readonly name: string; readonly at: Expression } | undefined {
  if (expression === undefined) return undefined
  const { at } = scope.setting(expression)
  const source = scope.text.slice(at.start, Math.min(at.end, at.start + 200))
  const short = /\b([EHRP]S\d{3}|ES256K)\b/u.exec(source)?.[1]
  const long = /\b(ECDSA|HMAC|RSA)(\d{3})\b/u.exec(source)
  const name =
    short ?? (long ? `${{ ECDSA: 'ES', HMAC: 'HS', RSA: 'RS' }[long[1] ?? ''] ?? ''}${long[2]}` : undefined)
  return name === undefined ? undefined : { name, at: expression }
}

const nameOf = (of: Expression): string => (of.is === 'name' || of.is === 'member' ? of.name : '')

/** Inserts a call into a chain, directly before the last call. */
function intoChain(call: Call['call'], put: string): Edit {
  const at = call.of.is === 'member' ? call.of.of.end : call.start
  return { start: at, end: at, text: put }
}

const JJWT: BuilderTable = {
  header: { keyId: 'kid', setKeyId: 'kid', type: 'typ' },
  claims: {
    issuer: 'iss',
    setIssuer: 'iss',
    subject: 'sub',
    setSubject: 'sub',
    setAudience: 'aud',
    single: 'aud',
    issuedAt: 'iat',
    setIssuedAt: 'iat',
    expiration: 'exp',
    setExpiration: 'exp',
    notBefore: 'nbf',
    setNotBefore: 'nbf',
  },
  anyHeader: ['setHeaderParam'],
  anyClaim: ['claim'],
  opens: ['setClaims', 'claims', 'addClaims', 'setPayload', 'content', 'setHeader', 'setHeaderParams'],
}

/** Reads `Jwts.builder()…signWith(key, alg).compact()`. */
function readJjwt({ call, scope }: Call): Made | undefined {
  const { root, links } = chainOf(scope, call)
  if (root.is !== 'name' || root.name !== 'Jwts' || links[0]?.name !== 'builder') return undefined
  const isNew = links.some(({ name }) => name === 'issuer' || name === 'expiration' || name === 'header')
  const parts = partsOfChain(scope, links, JJWT, {
    at: call,
    written: (member) => dated(scope, member),
    adding: (part, name, expression) => {
      if (name === 'alg' || name === 'exp' || name === 'iat') return undefined
      if (part === 'header')
        return intoChain(
          call,
          isNew
            ? `.header().add("${name}", ${expression}).and()`
            : `.setHeaderParam("${name}", ${expression})`,
        )
      return intoChain(
        call,
        name === 'aud' && isNew ? `.audience().single(${expression})` : `.claim("${name}", ${expression})`,
      )
    },
  })
  const added = audienceArray(links)
  // In `.header().add("kid", x)` the call has two arguments; `add` of the audience has one.
  const inHeader: Record<string, Member> = {}
  for (const { name, args, ...range } of links) {
    const key = name === 'add' && args.length === 2 && args[0] ? scope.value(args[0].value) : undefined
    if (key?.is === 'text' && args[1]) inHeader[key.text] = scope.setting(args[1].value, range)
  }
  const signing = links.findLast(({ name }) => name === 'signWith')
  const chosen = signing?.args
    .map(({ value }) => algorithmIn(scope, value))
    .find((each) => each !== undefined)
  return {
    at: call,
    header: withMembers(parts.header, {
      ...inHeader,
      alg: chosen ? named(chosen, scope) : unknownMember(signing ?? call),
    }),
    claims: withMembers(parts.claims, { ...(added && { aud: added }) }),
    traits: zoneTraits(parts.claims.members, 'Use Instant.now().'),
  }
}

/** `.audience().add(a).and()` writes an array. */
function audienceArray(links: readonly Link[]): Member | undefined {
  const at = links.findIndex(({ name, args }) => name === 'audience' && args.length === 0)
  const next = links[at + 1]
  const [first] = next?.args ?? []
  if (at < 0 || next?.name !== 'add' || next.args.length !== 1 || first === undefined) return undefined
  return {
    value: { is: 'list', items: [first.value] },
    at: first.value,
    entry: next,
    says: '`audience().add(…)` writes “aud” as an array; `audience().single(…)` writes a string.',
  }
}

/** Returns an algorithm that the source names, and how to write another algorithm in its place. */
function named(chosen: { readonly name: string; readonly at: Expression }, scope: Scope): Member {
  const source = scope.text.slice(chosen.at.start, chosen.at.end)
  return {
    value: text(chosen.name),
    at: chosen.at,
    entry: chosen.at,
    naming: (name) =>
      /^[\w.]{1,80}$/u.test(source) && source.includes(chosen.name)
        ? source.replace(chosen.name, name)
        : /^Algorithm\.\w+\(/u.test(source)
          ? 'Algorithm.ECDSA256(null, privateKey)'
          : undefined,
  }
}

const JAVA_JWT: BuilderTable = {
  header: { withKeyId: 'kid' },
  claims: {
    withIssuer: 'iss',
    withSubject: 'sub',
    withAudience: 'aud',
    withIssuedAt: 'iat',
    withExpiresAt: 'exp',
    withNotBefore: 'nbf',
    withJWTId: 'jti',
  },
  anyHeader: [],
  anyClaim: ['withClaim'],
  opens: ['withPayload', 'withHeader'],
}
const JAVA_JWT_SETTER: Readonly<Record<string, string>> = {
  kid: 'withKeyId',
  iss: 'withIssuer',
  sub: 'withSubject',
  aud: 'withAudience',
}

/** Reads `JWT.create()…sign(Algorithm.ECDSA256(null, key))`. */
function readJavaJwt({ call, scope }: Call): Made | undefined {
  const { root, links } = chainOf(scope, call)
  if (root.is !== 'name' || root.name !== 'JWT' || links[0]?.name !== 'create') return undefined
  const parts = partsOfChain(scope, links, JAVA_JWT, {
    at: call,
    written: (member) => dated(scope, member),
    adding: (part, name, expression) => {
      const setter = JAVA_JWT_SETTER[name]
      if (name === 'alg' || name === 'exp' || name === 'iat' || (part === 'header' && setter === undefined))
        return undefined
      return intoChain(call, setter ? `.${setter}(${expression})` : `.withClaim("${name}", ${expression})`)
    },
  })
  const chosen = algorithmIn(scope, call.args[0]?.value)
  const header = links.find(({ name }) => name === 'withHeader')?.args[0]
  const map = header && scope.value(header.value)
  return {
    at: call,
    header: withMembers(parts.header, {
      ...(map?.is === 'record' && Object.fromEntries(map.entries)),
      alg: chosen ? named(chosen, scope) : unknownMember(call),
      typ: byDefault(text('JWT'), call),
    }),
    claims: parts.claims,
    traits: zoneTraits(parts.claims.members, 'Use Instant.now().'),
  }
}

const NIMBUS: BuilderTable = {
  header: { keyID: 'kid', type: 'typ' },
  claims: {
    issuer: 'iss',
    subject: 'sub',
    audience: 'aud',
    issueTime: 'iat',
    expirationTime: 'exp',
    notBeforeTime: 'nbf',
    jwtID: 'jti',
  },
  anyHeader: ['customParam'],
  anyClaim: ['claim'],
  opens: [],
}

/** Reads `new SignedJWT(header, claims)`, whose arguments are both made by builders. */
function readNimbus({ call, scope }: Call): Made | undefined {
  const [first, second] = call.args
  if (first === undefined || second === undefined) return undefined
  const head = chainOf(scope, first.value)
  const body = chainOf(scope, second.value)
  const written = (member: Member) => dated(scope, member)
  const chain = (links: readonly Link[], put: (name: string, expression: string) => string | undefined) => ({
    at: call,
    written,
    adding: (_: unknown, name: string, expression: string) => {
      const last = links.at(-1)?.call
      const text = put(name, expression)
      return last === undefined || text === undefined ? undefined : intoChain(last, text)
    },
  })
  const header = partsOfChain(
    scope,
    head.links,
    NIMBUS,
    chain(head.links, (name, expression) => (name === 'kid' ? `.keyID(${expression})` : undefined)),
  ).header
  const claims = partsOfChain(
    scope,
    body.links,
    NIMBUS,
    chain(body.links, (name, expression) => {
      const setter = { iss: 'issuer', sub: 'subject', aud: 'audience' }[name]
      if (name === 'exp' || name === 'iat') return undefined
      return setter ? `.${setter}(${expression})` : `.claim("${name}", ${expression})`
    }),
  ).claims
  const isHeader = head.root.is === 'call' && /Builder$|^JWSHeader$/u.test(nameOf(head.root.of))
  const given = head.root.is === 'call' ? head.root.args[0]?.value : undefined
  const chosen = algorithmIn(scope, given)
  return {
    at: call,
    header: {
      ...withMembers(header, { alg: chosen ? named(chosen, scope) : unknownMember(call) }),
      open: header.open || !isHeader,
    },
    claims: { ...claims, open: claims.open || body.root.is !== 'call' },
    traits: zoneTraits(claims.members, 'Use Instant.now().'),
  }
}

const DER_CONVERTED = /DERToConcat|transcodeSignatureToConcat|derTo|toConcat|toJose|P1363|ASN1/iu

/** Reads `Signature.getInstance("SHA256withECDSA")`, whose signature is DER. */
function readSecurity({ call, scope }: Call): Made | undefined {
  const [first] = call.args
  const on = call.of.is === 'member' ? nameOf(call.of.of) : ''
  const algorithm = first && scope.value(first.value)
  if (on !== 'Signature' || algorithm?.is !== 'text' || first === undefined) return undefined
  const parts = byHand(scope, call, putEntry)
  if (parts === undefined) return undefined
  const isDer = /^SHA256withECDSA$/iu.test(algorithm.text)
  return {
    at: call,
    ...parts,
    traits: [
      ...(isDer && !DER_CONVERTED.test(scope.code)
        ? [
            {
              id: 'der' as const,
              at: first.value,
              says: '`SHA256withECDSA` returns the signature as ASN.1 DER, not as the 64 bytes of r and s.',
              edits: [
                { start: first.value.start, end: first.value.end, text: '"SHA256withECDSAinP1363Format"' },
              ],
            },
          ]
        : []),
      ...encodingTraits(scope.code, {
        standard: /Base64\.getEncoder\(\)/u,
        instead: 'Base64.getUrlEncoder().withoutPadding()',
        converts: /replace\(\s*['"]\+/iu,
        already: /getUrlEncoder|URL_SAFE/u,
        padded: /Base64\.getUrlEncoder\(\)(?!\s*\.withoutPadding)/u,
        unpadded: 'Base64.getUrlEncoder().withoutPadding()',
        strips: /withoutPadding|NO_PADDING|replace\(\s*['"]=/u,
      }),
    ],
  }
}

export const jjwt: Library = {
  id: 'jjwt',
  name: 'jjwt',
  language: java,
  hint: /\bJwts\.builder\(/u,
  signs: ['compact'],
  read: readJjwt,
}

export const javaJwt: Library = {
  id: 'java-jwt',
  name: 'java-jwt',
  language: java,
  hint: /\bJWT\s{0,20}\.create\(\)/u,
  signs: ['sign'],
  read: readJavaJwt,
}

export const nimbus: Library = {
  id: 'nimbus-jose-jwt',
  name: 'nimbus-jose-jwt',
  language: java,
  hint: /\bSignedJWT\(/u,
  signs: ['SignedJWT'],
  read: readNimbus,
}

export const javaSecurity: Library = {
  id: 'java-security',
  name: 'java.security',
  language: java,
  hint: /\bSignature\.getInstance\(/u,
  signs: ['getInstance'],
  read: readSecurity,
}
