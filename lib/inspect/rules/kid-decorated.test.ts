import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'prefix and suffix',
    sampleToken('asc-team', { header: { kid: 'AuthKey_2X9R4HXF34.p8' } }),
    ['error kid-decorated'],
  ],
  [
    'prefix alone',
    sampleToken('asc-team', { header: { kid: 'AuthKey_2X9R4HXF34' } }),
    ['error kid-decorated'],
  ],
  ['suffix alone', sampleToken('asc-team', { header: { kid: '2X9R4HXF34.p8' } }), ['error kid-decorated']],
  [
    'a path',
    sampleToken('asc-team', { header: { kid: './keys/AuthKey_2X9R4HXF34.p8' } }),
    ['error kid-decorated'],
  ],
  [
    'an In-App Purchase key',
    sampleToken('asc-team', { header: { kid: 'SubscriptionKey_2X9R4HXF34' } }),
    ['error kid-decorated'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-decorated')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-decorated')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['the bare ID', sampleToken('asc-team')],
  ['a short ID', sampleToken('asc-team', { header: { kid: 'abc' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-decorated'))).toEqual([])
})
