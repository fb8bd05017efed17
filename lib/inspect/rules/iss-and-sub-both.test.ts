import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['issuer and user', sampleToken('asc-team', { claims: { sub: 'user' } }), ['error iss-and-sub-both'], {}],
  [
    'the same of an individual key',
    sampleToken('asc-team', { claims: { sub: 'user' } }),
    ['error iss-and-sub-both'],
    { kind: 'individual' as const },
  ],
])('%s is found', (_, text, findings, options) => {
  expect(foundIn(text, options)).toEqual(findings)
  expect(wordsOf(text, 'iss-and-sub-both', options)).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'iss-and-sub-both', options)).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['issuer alone', sampleToken('asc-team')],
  ['user alone', sampleToken('asc-individual')],
  ['Sign in with Apple, which has both', sampleToken('sign-in-with-apple')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' iss-and-sub-both'))).toEqual([])
})
