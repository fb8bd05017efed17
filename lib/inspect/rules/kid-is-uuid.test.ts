import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'an issuer ID as kid',
    sampleToken('asc-team', { header: { kid: '57246542-96fe-1a63-e053-0824d011072a' } }),
    ['error kid-is-uuid'],
  ],
  [
    'both swapped',
    sampleToken('asc-team', {
      header: { kid: '57246542-96fe-1a63-e053-0824d011072a' },
      claims: { iss: '2X9R4HXF34' },
    }),
    ['error kid-is-uuid'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-is-uuid')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-is-uuid')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a good token', sampleToken('asc-team')],
  ['Apple Ads, whose Key IDs are UUIDs', sampleToken('apple-ads')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-is-uuid'))).toEqual([])
})
