import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'ten days',
    sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 864_000 } }),
    ['error long-life-no-scope'],
  ],
  [
    'six months',
    sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 15_000_000 } }),
    ['error long-life-no-scope'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'long-life-no-scope')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'long-life-no-scope')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a quarter of an hour', sampleToken('asc-team')],
  ['an hour, which has a cause of its own', sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 3600 } })],
  [
    'six months with a listed scope',
    sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 15_000_000, scope: ['GET /v1/ciProducts'] } }),
  ],
  ['MusicKit', sampleToken('apple-music')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' long-life-no-scope'))).toEqual([])
})
