import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'a team ID',
    sampleToken('asc-team', { claims: { iss: 'DEF123GHIJ' } }),
    ['error iss-team-id', 'ask portal-key-on-asc'],
  ],
  [
    'the key ID',
    sampleToken('asc-team', { claims: { iss: '2X9R4HXF34' } }),
    ['error iss-team-id', 'ask portal-key-on-asc'],
  ],
  [
    'for the App Store Server API',
    sampleToken('app-store-server', { claims: { iss: 'DEF123GHIJ' } }),
    ['error iss-team-id'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'iss-team-id')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'iss-team-id')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['an issuer ID', sampleToken('asc-team')],
  ['APNs', sampleToken('apns')],
  ['Sign in with Apple', sampleToken('sign-in-with-apple')],
  [
    'swapped with the Key ID, which has a cause of its own',
    sampleToken('asc-team', {
      header: { kid: '57246542-96fe-1a63-e053-0824d011072a' },
      claims: { iss: '2X9R4HXF34' },
    }),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' iss-team-id'))).toEqual([])
})
