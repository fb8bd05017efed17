import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['no kid', sampleToken('asc-team', { header: { kid: undefined } }), ['error kid-missing']],
  ['an empty kid', sampleToken('asc-team', { header: { kid: '' } }), ['error kid-missing']],
  ['no kid for APNs', sampleToken('apns', { header: { kid: undefined } }), ['error kid-missing']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-missing')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-missing')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a good token', sampleToken('asc-team')],
  ['a marketplace token, which has none', sampleToken('marketplace')],
  [
    'a kid among the claims, which has a cause of its own',
    sampleToken('asc-team', { header: { kid: undefined }, claims: { kid: '2X9R4HXF34' } }),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-missing'))).toEqual([])
})
