import { describe, expect, test } from 'vitest'
import { inspectChecked } from './inspect-paste'
import { salvage } from './salvage'

const NOW = 1_800_000_000
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY_ID = '2X9R4HXF34'

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const token = (header: object, claims: object) =>
  `${part({ alg: 'ES256', typ: 'JWT', ...header })}.${part(claims)}.${'A'.repeat(86)}`
const salvaged = (text: string) => salvage(inspectChecked(text, { clock: NOW }).evidence)

describe('what a corrected token takes from a faulty one', () => {
  test('are the values of the fields and a lifetime that the service accepts', () => {
    const claims = {
      iss: ISSUER,
      iat: NOW,
      exp: NOW + 600,
      aud: 'appstoreconnect-v1',
      scope: ['GET /v1/apps'],
    }
    expect(salvaged(token({ kid: KEY_ID }, claims))).toEqual({
      profileId: 'asc-team',
      values: { keyId: KEY_ID, issuerId: ISSUER, scope: 'GET /v1/apps' },
      lifetimeSeconds: 600,
    })
  })

  test('is not a lifetime that would be rejected', () => {
    const claims = { iss: ISSUER, iat: NOW, exp: NOW + 3600, aud: 'appstoreconnect-v1' }
    expect(salvaged(token({ kid: KEY_ID }, claims))?.lifetimeSeconds).toBeUndefined()
  })

  test('are identifiers without the spaces and quotes that were copied with them', () => {
    const claims = { iss: `"${ISSUER}"\n`, iat: NOW, exp: NOW + 600, aud: 'appstoreconnect-v1' }
    expect(salvaged(token({ kid: ` ${KEY_ID}\n` }, claims))?.values).toEqual({
      keyId: KEY_ID,
      issuerId: ISSUER,
    })
  })

  test('is the Key ID inside a file name', () => {
    const claims = { iss: ISSUER, iat: NOW, exp: NOW + 600, aud: 'appstoreconnect-v1' }
    expect(salvaged(token({ kid: `AuthKey_${KEY_ID}.p8` }, claims))?.values.keyId).toBe(KEY_ID)
  })

  test('is the Key ID that was put among the claims', () => {
    const claims = { kid: KEY_ID, iss: ISSUER, iat: NOW, exp: NOW + 600, aud: 'appstoreconnect-v1' }
    expect(salvaged(token({}, claims))?.values.keyId).toBe(KEY_ID)
  })

  test('are Key ID and Issuer ID in their right places if they were swapped', () => {
    const claims = { iss: KEY_ID, iat: NOW, exp: NOW + 600, aud: 'appstoreconnect-v1' }
    expect(salvaged(token({ kid: ISSUER }, claims))?.values).toEqual({ keyId: KEY_ID, issuerId: ISSUER })
  })

  test('is nothing without a token', () => {
    expect(salvaged('HTTP/2 401')).toBeUndefined()
  })
})
