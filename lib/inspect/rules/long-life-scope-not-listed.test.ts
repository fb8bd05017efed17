import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'apps',
    sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 15_000_000, scope: ['GET /v1/apps'] } }),
    ['error long-life-scope-not-listed'],
  ],
  [
    'one of two',
    sampleToken('asc-team', {
      claims: { exp: SAMPLE_NOW + 864_000, scope: ['GET /v1/ciProducts', 'GET /v1/customerReviews'] },
    }),
    ['error long-life-scope-not-listed'],
  ],
  [
    'an artifact, of which Apple’s pages differ',
    sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 864_000, scope: ['GET /v1/ciArtifacts/1'] } }),
    ['warn long-life-scope-not-listed'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'long-life-scope-not-listed')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'long-life-scope-not-listed')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a short token for apps', sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } })],
  [
    'listed',
    sampleToken('asc-team', {
      claims: {
        exp: SAMPLE_NOW + 15_000_000,
        scope: ['GET /v1/ciProducts', 'GET /v1/apps/1/perfPowerMetrics'],
      },
    }),
  ],
  ['no scope', sampleToken('asc-team', { claims: { exp: SAMPLE_NOW + 864_000 } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' long-life-scope-not-listed'))).toEqual([])
})
