import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['no alg', sampleToken('asc-team', { header: { alg: undefined } }), ['error alg-missing']],
  ['an empty alg', sampleToken('asc-team', { header: { alg: '' } }), ['error alg-missing']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'alg-missing')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'alg-missing')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a good token', sampleToken('asc-team')],
  ['another alg', sampleToken('asc-team', { header: { alg: 'RS256' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' alg-missing'))).toEqual([])
})
