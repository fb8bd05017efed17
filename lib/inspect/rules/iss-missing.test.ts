import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'neither issuer nor sub',
    sampleToken('asc-team', { claims: { iss: undefined } }),
    ['error iss-missing'],
    {},
  ],
  ['an empty issuer', sampleToken('asc-team', { claims: { iss: '' } }), ['error iss-missing'], {}],
  [
    'a misnamed issuer',
    sampleToken('asc-team', { claims: { iss: undefined, issuer: '57246542-96fe-1a63-e053-0824d011072a' } }),
    ['error iss-missing'],
    {},
  ],
  [
    'APNs without a team',
    sampleToken('apns', { claims: { iss: undefined } }),
    ['error iss-missing'],
    { profileOverride: 'apns' },
  ],
])('%s is found', (_, text, findings, options) => {
  expect(foundIn(text, options)).toEqual(findings)
  expect(wordsOf(text, 'iss-missing', options)).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'iss-missing', options)).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a team token', sampleToken('asc-team')],
  ['an individual token', sampleToken('asc-individual')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' iss-missing'))).toEqual([])
})
