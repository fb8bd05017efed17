import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['a template', sampleToken('asc-team', { header: { kid: 'YOUR_KEY_ID' } }), ['error kid-placeholder']],
  ['X only', sampleToken('asc-team', { header: { kid: 'XXXXXXXXXX' } }), ['error kid-placeholder']],
  ['angle brackets', sampleToken('asc-team', { header: { kid: '<key id>' } }), ['error kid-placeholder']],
  ['a variable', sampleToken('asc-team', { header: { kid: `\${KEY_ID}` } }), ['error kid-placeholder']],
  ['another variable', sampleToken('asc-team', { header: { kid: '$KEY_ID' } }), ['error kid-placeholder']],
  ['the issuer', sampleToken('asc-team', { claims: { iss: 'YOUR_ISSUER_ID' } }), ['error kid-placeholder']],
  [
    'the issuer as a variable',
    sampleToken('asc-team', { claims: { iss: '{{issuer}}' } }),
    ['error kid-placeholder'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-placeholder')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-placeholder')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a good token', sampleToken('asc-team')],
  ['an ID with some X and 0', sampleToken('asc-team', { header: { kid: 'X0X0XX0YX0' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-placeholder'))).toEqual([])
})
