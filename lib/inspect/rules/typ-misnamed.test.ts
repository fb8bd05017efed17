import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['type', sampleToken('asc-team', { header: { typ: undefined, type: 'JWT' } }), ['warn typ-misnamed']],
  ['another value', sampleToken('asc-team', { header: { typ: 'JWS' } }), ['warn typ-misnamed']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'typ-misnamed')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'typ-misnamed')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['JWT', sampleToken('asc-team')],
  ['jwt', sampleToken('asc-team', { header: { typ: 'jwt' } })],
  ['none', sampleToken('asc-team', { header: { typ: undefined } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' typ-misnamed'))).toEqual([])
})
