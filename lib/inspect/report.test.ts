import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectChecked } from './inspect-paste'
import { report } from './report'

const NOW = 1_800_000_000
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY_ID = '2X9R4HXF34'

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const SIGNATURE = 'q'.repeat(86)
const TOKEN = [
  part({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' }),
  part({ iss: ISSUER, iat: NOW, exp: NOW + 7200, aud: 'appstoreconnect-v1' }),
  SIGNATURE,
].join('.')
const reported = (text: string) => report(inspectChecked(text, { clock: NOW }))

describe('the report', () => {
  test('names the findings with their fixes', () => {
    expect(reported(TOKEN)).toMatch(/# Assay: error[\s\S]*`exp-too-far`[\s\S]*Fix: /)
  })

  test('holds no identifier and no part of the token', () => {
    const text = reported(
      `curl -H "Authorization: Bearer ${TOKEN}" https://api.appstoreconnect.apple.com/v1/apps`,
    )
    for (const secret of [KEY_ID, ISSUER, ...TOKEN.split('.'), SIGNATURE.slice(0, 20)])
      expect(text).not.toContain(secret)
    expect(text).toContain('"aud": "appstoreconnect-v1"')
  })

  test('holds no identifier either when a rule quotes it', () => {
    const wrong = [
      part({ alg: 'ES256', kid: ` ${KEY_ID}\n` }),
      part({ iss: 'DEF123GHIJ', iat: NOW, exp: NOW + 60 }),
      SIGNATURE,
    ].join('.')
    const text = reported(wrong)
    expect(text).not.toContain(KEY_ID)
    expect(text).not.toContain('DEF123GHIJ')
  })

  test('is made of any paste', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        reported(`${TOKEN} ${text}`).startsWith('# Assay'),
      ),
      { numRuns: 25 },
    )
  })
})

test('the report explains the response of the service that answered, as the page does', () => {
  const maps = part({ iss: 'DEF123GHIJ', iat: NOW, exp: NOW + 900, origin: 'https://example.com' })
  const token = [part({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' }), maps, SIGNATURE].join('.')
  const url = 'https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US'
  const text = reported(`$ curl -i -H "Authorization: Bearer ${token}" "${url}"\nHTTP/2 401\n\n`)
  expect(text).toMatch(/Token for .*Maps/u)
  expect(text).toMatch(/## Answer[\s\S]*“id”/u)
  expect(text).not.toContain('/v1/token')
})
