import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['short', sampleToken('asc-team', { header: { kid: 'abc' } }), ['info kid-odd-shape']],
  ['lower case', sampleToken('asc-team', { header: { kid: '2x9r4hxf34' } }), ['info kid-odd-shape']],
  ['a number', sampleToken('asc-team', { header: { kid: 1234567890 } }), ['info kid-odd-shape']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-odd-shape')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-odd-shape')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['ten characters', sampleToken('asc-team')],
  ['all digits', sampleToken('asc-team', { header: { kid: '1234567890' } })],
  ['a UUID for Apple Ads', sampleToken('apple-ads')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-odd-shape'))).toEqual([])
})
