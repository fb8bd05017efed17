import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'a group too short',
    sampleToken('asc-team', { claims: { iss: '57246542-96fe-1a63-e053-0824d011072' } }),
    ['error iss-malformed'],
  ],
  [
    'a hyphen too few',
    sampleToken('asc-team', { claims: { iss: '57246542-96fe-1a63e053-0824d011072a' } }),
    ['error iss-malformed'],
  ],
  [
    'a line end',
    sampleToken('asc-team', { claims: { iss: '57246542-96fe-1a63-e053-0824d011072a\n' } }),
    ['error iss-malformed'],
  ],
  [
    'braces',
    sampleToken('asc-team', { claims: { iss: '{57246542-96fe-1a63-e053-0824d011072a}' } }),
    ['error iss-malformed'],
  ],
  ['a number', sampleToken('asc-team', { claims: { iss: 1234 } }), ['error iss-malformed']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'iss-malformed')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'iss-malformed')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a UUID', sampleToken('asc-team')],
  ['a team ID, which has a cause of its own', sampleToken('asc-team', { claims: { iss: 'DEF123GHIJ' } })],
  ['a team ID for APNs', sampleToken('apns')],
  ['none', sampleToken('asc-individual')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' iss-malformed'))).toEqual([])
})
