import { createHmac, sign } from 'node:crypto'
import type { ThrowawayKey } from './throwaway-key'

/** A token before it is put together. */
export interface Draft {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  signature: 'raw' | 'der' | 'hex' | 'hmac' | 'hmac-hex' | 'other-key' | 'newline' | 'short' | 'none'
  /** What happens to the finished text. */
  finish: (token: string) => string
}

/** The issuer of the team whose key signs the token. */
export const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/**
 * Named changes to a correct App Store Connect token. People have made each of them, some by mistake and some
 * correctly.
 */
export type Mutation = readonly [name: string, change: (draft: Draft, now: number) => void]

const claim =
  (name: string, value: (now: number) => unknown): Mutation[1] =>
  ({ claims }, now) => {
    claims[name] = value(now)
  }
const lifetime =
  (seconds: number): Mutation[1] =>
  ({ claims }) => {
    claims.exp = Number(claims.iat) + seconds
  }
const moved =
  (seconds: number): Mutation[1] =>
  ({ claims }) => {
    claims.iat = Number(claims.iat) + seconds
    claims.exp = Number(claims.exp) + seconds
  }
const header =
  (name: string, value: unknown): Mutation[1] =>
  (draft) => {
    draft.header[name] = value
  }
const signature =
  (kind: Draft['signature']): Mutation[1] =>
  (draft) => {
    draft.signature = kind
  }
const finish =
  (change: Draft['finish']): Mutation[1] =>
  (draft) => {
    draft.finish = change
  }
const longLived =
  (entry: string): Mutation[1] =>
  ({ claims }) => {
    claims.scope = [entry]
    claims.exp = Number(claims.iat) + 90 * 86_400
  }

export const mutations: readonly Mutation[] = [
  ['lifetime of 20 minutes', lifetime(1_200)],
  ['lifetime of 20 minutes and a second', lifetime(1_201)],
  ['lifetime of 21 minutes', lifetime(1_260)],
  ['lifetime of an hour', lifetime(3_600)],
  ['lifetime of ten days', lifetime(864_000)],
  ['lifetime of a minute', lifetime(120)],
  [
    'lifetime of five seconds',
    ({ claims }, now) => void Object.assign(claims, { iat: now - 2, exp: now + 3 }),
  ],
  ['no lifetime', lifetime(0)],
  ['negative lifetime', lifetime(-600)],
  ['expired', moved(-3_000)],
  ['expired a second ago', (draft, now) => moved(now - 1 - Number(draft.claims.exp))(draft, now)],
  ['expires this second', (draft, now) => moved(now - Number(draft.claims.exp))(draft, now)],
  ['expires next second', (draft, now) => moved(now + 1 - Number(draft.claims.exp))(draft, now)],
  ['issued just now', (draft, now) => moved(now - Number(draft.claims.iat))(draft, now)],
  ['issued a second ahead', (draft, now) => moved(now + 1 - Number(draft.claims.iat))(draft, now)],
  ['issued three seconds ahead', (draft, now) => moved(now + 3 - Number(draft.claims.iat))(draft, now)],
  ['issued an hour ahead', moved(3_660)],
  ['issued 20 minutes ahead', moved(1_234)],
  [
    'milliseconds',
    ({ claims }) =>
      void Object.assign(claims, { iat: Number(claims.iat) * 1000, exp: Number(claims.exp) * 1000 }),
  ],
  ['exp in milliseconds', ({ claims }) => void Object.assign(claims, { exp: Number(claims.exp) * 1000 })],
  ['milliseconds added', lifetime(900_000)],
  ['a duration as exp', claim('exp', () => 1_200)],
  ['seconds since 2001', moved(-978_307_200)],
  [
    'times as text',
    ({ claims }) => void Object.assign(claims, { iat: String(claims.iat), exp: String(claims.exp) }),
  ],
  ['exp as a date', claim('exp', (now) => new Date((now + 600) * 1000).toISOString())],
  ['exp null', claim('exp', () => null)],
  [
    'fractions',
    ({ claims }) =>
      void Object.assign(claims, { iat: Number(claims.iat) + 0.25, exp: Number(claims.exp) + 0.25 }),
  ],
  ['no iat', claim('iat', () => undefined)],
  ['no exp', claim('exp', () => undefined)],
  ['nbf ahead', claim('nbf', (now) => now + 300)],
  ['nbf behind', claim('nbf', (now) => now - 60)],
  ['no typ', header('typ', undefined)],
  ['another typ', header('typ', 'jwt')],
  [
    'alg HS256',
    (draft) => void Object.assign(draft, { header: { ...draft.header, alg: 'HS256' }, signature: 'hmac' }),
  ],
  ['alg RS256', header('alg', 'RS256')],
  ['alg in lower case', header('alg', 'es256')],
  [
    'alg none',
    (draft) => void Object.assign(draft, { header: { ...draft.header, alg: 'none' }, signature: 'none' }),
  ],
  ['no alg', header('alg', undefined)],
  ['no kid', header('kid', undefined)],
  ['kid with a newline', ({ header: head }) => void Object.assign(head, { kid: `${head.kid}\n` })],
  ['kid as a file name', ({ header: head }) => void Object.assign(head, { kid: `AuthKey_${head.kid}.p8` })],
  ['kid in quotes', ({ header: head }) => void Object.assign(head, { kid: `"${head.kid}"` })],
  ['kid of another key', header('kid', 'ZZZZ999999')],
  ['kid a UUID', header('kid', ISSUER)],
  ['kid a template', header('kid', 'YOUR_KEY_ID')],
  ['iss a team ID', claim('iss', () => 'DEF123GHIJ')],
  ['iss of another team', claim('iss', () => '69a6de95-7e2a-47e3-e053-5b8c7c11a4d1')],
  ['iss short of a digit', claim('iss', () => '57246542-96fe-1a63-e053-0824d011072')],
  ['iss with a space', ({ claims }) => void Object.assign(claims, { iss: ` ${claims.iss ?? ISSUER}` })],
  [
    'iss in capitals',
    ({ claims }) => void Object.assign(claims, { iss: String(claims.iss ?? ISSUER).toUpperCase() }),
  ],
  ['neither iss nor sub', ({ claims }) => void Object.assign(claims, { iss: undefined, sub: undefined })],
  ['sub user', claim('sub', () => 'user')],
  ['sub an address', claim('sub', () => 'me@example.com')],
  ['no aud', claim('aud', () => undefined)],
  ['aud of Sign in with Apple', claim('aud', () => 'https://appleid.apple.com')],
  ['aud of the Enterprise Program', claim('aud', () => 'apple-developer-enterprise-v1')],
  ['aud with a space', claim('aud', () => 'appstoreconnect-v1 ')],
  ['aud in an array', claim('aud', () => ['appstoreconnect-v1'])],
  ['two aud', claim('aud', () => ['appstoreconnect-v1', 'x'])],
  ['a jti', claim('jti', () => '4f1c2f53')],
  ['scope that fits', claim('scope', () => ['GET /v1/apps'])],
  ['scope with what is ignored', claim('scope', () => ['GET /v1/apps?limit=5'])],
  ['scope of another path', claim('scope', () => ['GET /v1/builds'])],
  ['scope of a write', claim('scope', () => ['POST /v1/apps'])],
  ['scope of a read and a write', claim('scope', () => ['GET /v1/apps', 'POST /v1/apps'])],
  ['scope as text', claim('scope', () => 'GET /v1/apps')],
  ['empty scope', claim('scope', () => [])],
  ['scope without a method', claim('scope', () => ['/v1/apps'])],
  ['long lifetime without a listed resource', longLived('GET /v1/apps')],
  ['long lifetime with a listed resource', longLived('GET /v1/ciProducts')],
  ['DER', signature('der')],
  ['hexadecimal signature', signature('hex')],
  ['HMAC', signature('hmac')],
  ['HMAC in hexadecimal', signature('hmac-hex')],
  ['signed with another key', signature('other-key')],
  ['signed with the newline of echo', signature('newline')],
  ['short signature', signature('short')],
  ['padding', finish((token) => `${token}==`)],
  ['two parts', finish((token) => token.slice(0, token.lastIndexOf('.')))],
  ['a zero-width space', finish((token) => `${token.slice(0, 40)}\u200b${token.slice(40)}`)],
  ['bytes of Python', finish((token) => `b'${token}'`)],
]

const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url')

/** Puts a draft together and signs it. */
export function tokenOf(draft: Draft, key: ThrowawayKey, other: ThrowawayKey): string {
  const text = `${base64url(JSON.stringify(draft.header))}.${base64url(JSON.stringify(draft.claims))}`
  return draft.finish(`${text}.${base64url(signatureOf(draft.signature, text, key, other))}`)
}

function signatureOf(
  kind: Draft['signature'],
  text: string,
  key: ThrowawayKey,
  other: ThrowawayKey,
): string | Uint8Array {
  const raw = (from: ThrowawayKey, signed = text) =>
    sign('sha256', Buffer.from(signed), { key: from.privateKey, dsaEncoding: 'ieee-p1363' })
  switch (kind) {
    case 'raw':
      return raw(key)
    case 'der':
      return sign('sha256', Buffer.from(text), key.privateKey)
    case 'hex':
      return raw(key).toString('hex')
    case 'hmac':
      return createHmac('sha256', key.pem).update(text).digest()
    case 'hmac-hex':
      return createHmac('sha256', key.pem).update(text).digest('hex')
    case 'other-key':
      return raw(other)
    case 'newline':
      return raw(key, `${text}\n`)
    case 'short':
      return raw(key).subarray(0, 40)
    case 'none':
      return ''
  }
}

/** A generator of numbers from 0 up to but not including 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
