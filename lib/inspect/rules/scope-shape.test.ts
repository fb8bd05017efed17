import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['a text', sampleToken('asc-team', { claims: { scope: 'GET /v1/apps' } }), ['error scope-shape']],
  ['no method', sampleToken('asc-team', { claims: { scope: ['/v1/apps'] } }), ['error scope-shape']],
  [
    'a whole URL',
    sampleToken('asc-team', { claims: { scope: ['GET https://api.appstoreconnect.apple.com/v1/apps'] } }),
    ['error scope-shape'],
  ],
  ['an empty list', sampleToken('asc-team', { claims: { scope: [] } }), ['error scope-shape']],
  [
    'a number in it',
    sampleToken('asc-team', { claims: { scope: ['GET /v1/apps', 1] } }),
    ['error scope-shape'],
  ],
  ['small letters', sampleToken('asc-team', { claims: { scope: ['get /v1/apps'] } }), ['error scope-shape']],
  ['no version', sampleToken('asc-team', { claims: { scope: ['GET /apps'] } }), ['error scope-shape']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'scope-shape')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'scope-shape')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'a list of entries',
    sampleToken('asc-team', { claims: { scope: ['GET /v1/apps?filter[platform]=IOS', 'GET /v1/builds'] } }),
  ],
  [
    'encoded brackets',
    sampleToken('asc-team', { claims: { scope: ['GET /v1/apps?filter%5Bplatform%5D=IOS'] } }),
  ],
  ['none', sampleToken('asc-team')],
  ['a map token, whose scope is a text', sampleToken('maps')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' scope-shape'))).toEqual([])
})
