import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['POST', sampleToken('asc-team', { claims: { scope: ['POST /v1/apps'] } }), ['error scope-non-get']],
  [
    'DELETE among reads',
    sampleToken('asc-team', { claims: { scope: ['GET /v1/apps', 'DELETE /v1/apps/1'] } }),
    ['error scope-non-get'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'scope-non-get')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'scope-non-get')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['GET', sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } })],
  ['none', sampleToken('asc-team')],
  [
    'get in small letters, which is a matter of form',
    sampleToken('asc-team', { claims: { scope: ['get /v1/apps'] } }),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' scope-non-get'))).toEqual([])
})
