import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'an address',
    sampleToken('asc-individual', { claims: { sub: 'me@example.com' } }),
    ['error sub-not-user'],
  ],
  ['User with a capital', sampleToken('asc-individual', { claims: { sub: 'User' } }), ['error sub-not-user']],
  [
    'the issuer',
    sampleToken('asc-individual', { claims: { sub: '57246542-96fe-1a63-e053-0824d011072a' } }),
    ['error sub-not-user'],
  ],
  [
    'beside an issuer',
    sampleToken('asc-team', { claims: { sub: 'com.example.app' } }),
    ['warn sub-not-user'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'sub-not-user')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'sub-not-user')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['user', sampleToken('asc-individual')],
  ['none', sampleToken('asc-team')],
  ['Sign in with Apple', sampleToken('sign-in-with-apple')],
  ['Apple Ads', sampleToken('apple-ads')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' sub-not-user'))).toEqual([])
})
