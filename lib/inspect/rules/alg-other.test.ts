import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['RS256', sampleToken('asc-team', { header: { alg: 'RS256' } }), ['error alg-other']],
  ['lower case', sampleToken('asc-team', { header: { alg: 'es256' } }), ['error alg-other']],
  ['ES256K', sampleToken('asc-team', { header: { alg: 'ES256K' } }), ['error alg-other']],
  ['a blank behind', sampleToken('asc-team', { header: { alg: 'ES256 ' } }), ['error alg-other']],
  ['a number', sampleToken('asc-team', { header: { alg: 256 } }), ['error alg-other']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'alg-other')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'alg-other')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['ES256', sampleToken('asc-team')],
  ['HS256, which has a cause of its own', sampleToken('asc-team', { header: { alg: 'HS256' } })],
  ['none', sampleToken('asc-team', { header: { alg: 'none' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' alg-other'))).toEqual([])
})
