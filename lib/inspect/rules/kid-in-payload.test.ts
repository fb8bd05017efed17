import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'kid among the claims',
    sampleToken('asc-team', { header: { kid: undefined }, claims: { kid: '2X9R4HXF34' } }),
    ['error kid-in-payload'],
  ],
  [
    'keyId among the claims',
    sampleToken('asc-team', { header: { kid: undefined }, claims: { keyId: '2X9R4HXF34' } }),
    ['error kid-in-payload'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-in-payload')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-in-payload')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['kid in both places', sampleToken('asc-team', { claims: { kid: '2X9R4HXF34' } })],
  ['kid nowhere', sampleToken('asc-team', { header: { kid: undefined } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-in-payload'))).toEqual([])
})
