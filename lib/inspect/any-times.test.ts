import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectText } from '../../testing/inspect-text'
import { SAMPLE_NOW } from '../../testing/sample-token'
import { signedText } from '../../testing/signed-text'

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/** Payloads of services with different limits. */
const services = fc.constantFrom<Record<string, unknown>>(
  { iss: ISSUER, aud: 'appstoreconnect-v1' },
  { iss: ISSUER, aud: 'appstoreconnect-v1', bid: 'com.example.app' },
  { iss: 'DEF123GHIJ' },
  { iss: 'DEF123GHIJ', sub: 'com.example.web', aud: 'https://appleid.apple.com' },
)
const anything = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.integer({ min: SAMPLE_NOW - 100_000, max: SAMPLE_NOW + 100_000 }),
  fc.constantFrom(1e308, -1e308, 1e20, 0, -1, SAMPLE_NOW * 1000, `${SAMPLE_NOW}000`, '2026-09-21'),
)
const names = fc.constantFrom('iat', 'exp', 'nbf', 'scope', 'bid', 'sub')

test('no rule fails with any claims, and every sentence can be read', () => {
  fc.assert(
    fc.property(services, fc.dictionary(names, anything), (service, claims) => {
      const payload = JSON.stringify({ ...service, ...claims })
      const inspection = inspectText(signedText('{"alg":"ES256","kid":"2X9R4HXF34"}', payload), {
        now: SAMPLE_NOW,
      })
      expect(inspection.failed).toEqual([])
      for (const { id, section, seen, fix } of inspection.findings) {
        if (section === 'time')
          expect(`${seen} ${fix.text}`, id).not.toMatch(/NaN|undefined|\[object|Infinity/u)
      }
    }),
    { numRuns: 500 },
  )
}, 60_000)
