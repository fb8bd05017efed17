import { describe, expect, test } from 'vitest'
import { foundIn } from '../../testing/found-in'
import { inspectText } from '../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken, signedToken } from '../../testing/sample-token'
import { signedText } from '../../testing/signed-text'
import { withRejection } from '../../testing/with-rejection'

/** Fourteen inputs that look wrong but work: an error here would cost more trust than a missed cause. */

const NOW = SAMPLE_NOW
const severe = (text: string, now = NOW) =>
  foundIn(text, { now }).filter((finding) => /^(?:error|warn)/u.test(finding))
const team = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  sampleToken('asc-team', { claims, header })
const curl = (token: string, url: string, options = '') =>
  `curl ${options}-H "Authorization: Bearer ${token}" '${url}'`
const APPS = 'https://api.appstoreconnect.apple.com/v1/apps'

describe('no false alarm', () => {
  test('1: no typ, no iat, claims in any order, jti, nonce', () => {
    expect(severe(team({}, { typ: undefined }))).toEqual([])
    expect(severe(team({ iat: undefined, exp: NOW + 600 }))).toEqual([])
    expect(severe(team({ jti: 'a', nonce: 'b' }))).toEqual([])
    expect(
      severe(
        signedToken(
          { typ: 'JWT', kid: '2X9R4HXF34', alg: 'ES256' },
          {
            aud: 'appstoreconnect-v1',
            exp: NOW + 600,
            iss: '57246542-96fe-1a63-e053-0824d011072a',
            iat: NOW,
          },
        ),
      ),
    ).toEqual([])
  })

  test('2: fractions in exp and iat', () => {
    expect(severe(team({ iat: NOW + 0.25, exp: NOW + 900.75 }))).toEqual([])
  })

  test('3: user without an issuer', () => {
    expect(foundIn(sampleToken('asc-individual'))).toEqual([])
  })

  test('4: iat a minute back, as long as the lifetime stays within 20 minutes', () => {
    expect(severe(team({ iat: NOW - 60, exp: NOW + 1000 }))).toEqual([])
    expect(severe(team({ iat: NOW - 60, exp: NOW + 1079 }))).toEqual([])
  })

  test('5: exactly 1200 s is a warning', () => {
    const findings = severe(team({ iat: NOW, exp: NOW + 1200 }))
    expect(findings).toEqual(['warn exp-exactly-20'])
  })

  test('6: six months with a scope of listed reads', () => {
    const scope = [
      'GET /v1/ciProducts',
      'GET /v1/ciBuildRuns/1',
      'GET /v1/scmRepositories',
      'GET /v1/apps/1/perfPowerMetrics',
    ]
    expect(severe(team({ iat: NOW, exp: NOW + 15_700_000, scope }))).toEqual([])
  })

  test('7: up to an hour with a bundle ID is an App Store Server token', () => {
    expect(severe(sampleToken('app-store-server', { seconds: 3500 }))).toEqual([])
    expect(
      severe(
        curl(sampleToken('app-store-server'), 'https://api.storekit.itunes.apple.com/inApps/v1/history/1'),
      ),
    ).toEqual([])
  })

  test('8: neither audience nor exp with a team as issuer', () => {
    expect(foundIn(sampleToken('apns'))).toEqual([])
    expect(
      severe(
        curl(sampleToken('devicecheck'), 'https://api.devicecheck.apple.com/v1/query_two_bits', '-X POST '),
      ),
    ).toEqual([])
  })

  test.each(['ABC', '1234567890', '12345', '2x9r4hxf34', 'abcdef'])('9: the Key ID %s', (kid) => {
    expect(severe(team({}, { kid }))).toEqual([])
  })

  test('10: an issuer in capitals is a note at most', () => {
    expect(foundIn(team({ iss: '57246542-96FE-1A63-E053-0824D011072A' }))).toEqual(['info iss-malformed'])
  })

  test.each([
    'authorization:bearer',
    'AUTHORIZATION:BEARER',
    'Authorization:Bearer',
    'authorization: bearer',
  ])('11: %s', (start) => {
    expect(foundIn(`curl -H "${start} ${team()}" ${APPS}`)).toEqual([])
  })

  test('12: encoded brackets, or brackets together with -g', () => {
    expect(foundIn(curl(team(), `${APPS}?filter%5Bapp%5D=1`))).toEqual([])
    expect(foundIn(curl(team(), `${APPS}?filter[app]=1`, '-g '))).toEqual([])
    expect(foundIn(curl(team(), `${APPS}?filter[app]=1`, '-sSg '))).toEqual([])
    expect(foundIn(curl(team(), `${APPS}?filter[app]=1`, '--globoff '))).toEqual([])
  })

  test('13: a token that expired only after the failing call', () => {
    const text = withRejection(team(), NOW + 30)
    const later = inspectText(text, { now: NOW + 86_400 })
    expect(later.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(later.findings.map(({ id }) => id)).not.toContain('exp-passed')
  })

  test('14: the shape of the key does not affect the token', () => {
    // The tests of the key reader cover the shapes themselves; here they must not change the verdict.
    const key = { fingerprint: 'a'.repeat(64), verification: { status: 'verifies' } } as const
    expect(foundIn(team(), { key })).toEqual([])
  })
})

test('white space and text around a valid token cause no finding', () => {
  for (const text of [
    ` ${team()}\n`,
    `token:\n${team()}\n\n`,
    `export TOKEN=${team()}`,
    `{"token":"${team()}"}`,
  ]) {
    expect(severe(text)).toEqual([])
  }
})

test('claims in another order and with spaces between them give the same result', () => {
  const header = '{ "typ": "JWT",\n  "alg": "ES256", "kid": "2X9R4HXF34" }'
  const payload = `{\n "exp": ${NOW + 600}, "aud": "appstoreconnect-v1", "iat": ${NOW}, "iss": "57246542-96fe-1a63-e053-0824d011072a" }`
  expect(foundIn(signedText(header, payload))).toEqual([])
})
