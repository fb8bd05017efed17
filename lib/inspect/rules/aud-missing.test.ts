import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['none', sampleToken('asc-team', { claims: { aud: undefined } }), ['error aud-missing']],
  ['an empty one', sampleToken('asc-team', { claims: { aud: '' } }), ['error aud-missing']],
  [
    'none for the App Store Server API',
    sampleToken('app-store-server', { claims: { aud: undefined } }),
    ['error aud-missing'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'aud-missing')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'aud-missing')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['the right one', sampleToken('asc-team')],
  ['APNs, which has none', sampleToken('apns')],
  ['MusicKit, which has none', sampleToken('apple-music')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' aud-missing'))).toEqual([])
})
