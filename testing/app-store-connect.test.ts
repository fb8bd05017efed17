import { sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { appStoreConnect, type KnownKey } from './app-store-connect'
import type { Arrival } from './apple-stand-in'
import { throwawayKey } from './throwaway-key'

const now = 1_800_000_000
const key = throwawayKey()
const team: KnownKey = { kid: 'TEAM', publicKey: key.publicKey, issuer: 'issuer' }
const person: KnownKey = { kid: 'PERSON', publicKey: key.publicKey }
const respond = appStoreConnect([team, person], () => now)

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(
  claims: object = {},
  header: object = {},
  encoding: 'ieee-p1363' | 'der' = 'ieee-p1363',
): string {
  const usual = { iss: 'issuer', iat: now, exp: now + 1200, aud: 'appstoreconnect-v1' }
  const signed = `${encoded({ alg: 'ES256', kid: 'TEAM', typ: 'JWT', ...header })}.${encoded({ ...usual, ...claims })}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: encoding })
  return `${signed}.${signature.toString('base64url')}`
}

function arrival(authorization: string, target = '/v1/apps'): Arrival {
  const headers = [['authorization', authorization]] as const
  return {
    method: 'GET',
    host: 'api.appstoreconnect.apple.com',
    target,
    headers,
    body: '',
    httpVersion: '2.0',
  }
}

const status = (authorization: string, target?: string) => respond(arrival(authorization, target)).status

describe('a token that follows the rules is accepted', () => {
  test.each([
    ['of a team key, for exactly 20 minutes', token()],
    ['of an individual key', token({ iss: undefined, sub: 'user' }, { kid: 'PERSON' })],
    ['scoped to the request', token({ scope: ['GET /v1/users', 'GET /v1/apps'] })],
  ])('%s', (_, text) => {
    expect(status(`Bearer ${text}`)).toBe(200)
    expect(status(`bearer ${text}`)).toBe(200)
  })

  test('in any order of the query, and with limit, cursor and sort', () => {
    const scoped = token({ scope: ['GET /v1/builds?filter[app]=1&include=app'] })
    expect(
      status(`Bearer ${scoped}`, '/v1/builds?sort=-uploadedDate&include=app&limit=5&filter%5Bapp%5D=1'),
    ).toBe(200)
  })

  test('for months, where every entry of its scope is long-lived', () => {
    const long = { exp: now + 15_777_000 }
    expect(status(`Bearer ${token({ ...long, scope: ['GET /v1/ciProducts'] })}`, '/v1/ciProducts')).toBe(200)
    expect(status(`Bearer ${token({ ...long, scope: ['GET /v1/ciProducts', 'GET /v1/apps'] })}`)).toBe(401)
  })
})

describe('a token that breaks a rule is rejected', () => {
  test.each([
    ['another algorithm', token({}, { alg: 'HS256' })],
    ['an unknown key', token({}, { kid: 'OTHER' })],
    ['a signature in DER', token({}, {}, 'der')],
    ['another issuer', token({ iss: 'other' })],
    ['a team key with a subject', token({ sub: 'user' })],
    ['an individual key with an issuer', token({ sub: 'user' }, { kid: 'PERSON' })],
    ['another audience', token({ aud: 'appstoreconnect-v2' })],
    ['an audience in an array', token({ aud: ['appstoreconnect-v1'] })],
    ['no time of issue', token({ iat: undefined })],
    ['a time in milliseconds', token({ exp: (now + 600) * 1000 })],
    ['a time as text', token({ exp: String(now + 600) })],
    ['issued in the future', token({ iat: now + 30, exp: now + 600 })],
    ['expired', token({ iat: now - 600, exp: now })],
    ['21 minutes', token({ exp: now + 1260 })],
    ['an empty scope', token({ scope: [] })],
    ['a scope as text', token({ scope: 'GET /v1/apps' })],
    ['a scope for another path', token({ scope: ['GET /v1/builds'] })],
    ['a scope for another query', token({ scope: ['GET /v1/apps?filter[name]=a'] })],
    ['a claim changed after signing', token().replace(/\.[^.]*\./, `.${encoded({ iss: 'issuer' })}.`)],
  ])('%s', (_, text) => {
    const rejection = respond(arrival(`Bearer ${text}`))
    expect(rejection.status).toBe(401)
    expect(JSON.parse(String(rejection.body))).toMatchObject({
      errors: [{ status: '401', code: 'NOT_AUTHORIZED' }],
    })
  })

  test.each(['', token(), `Bearer  ${token()}`, `Token ${token()}`, 'Bearer $APPLE_TOKEN'])(
    'no bearer token',
    (value) => {
      expect(status(value)).toBe(401)
    },
  )
})
