import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'a list of the right one',
    sampleToken('asc-team', { claims: { aud: ['appstoreconnect-v1'] } }),
    ['warn aud-array'],
  ],
  [
    'a list of two',
    sampleToken('asc-team', { claims: { aud: ['appstoreconnect-v1', 'x'] } }),
    ['error aud-array'],
  ],
  ['a list of the wrong one', sampleToken('asc-team', { claims: { aud: ['x'] } }), ['error aud-array']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'aud-array')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'aud-array')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a text', sampleToken('asc-team')],
  ['none', sampleToken('apns')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' aud-array'))).toEqual([])
})
