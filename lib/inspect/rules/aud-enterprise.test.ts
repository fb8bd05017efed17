import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'the Enterprise audience for App Store Connect',
    requested(sampleToken('enterprise'), 'https://api.appstoreconnect.apple.com/v1/apps'),
    ['error aud-enterprise'],
  ],
  [
    'the reverse',
    requested(sampleToken('asc-team'), 'https://api.enterprise.developer.apple.com/v1/users'),
    ['error aud-enterprise'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'aud-enterprise')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'aud-enterprise')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'each where it belongs',
    requested(sampleToken('asc-team'), 'https://api.appstoreconnect.apple.com/v1/apps'),
  ],
  [
    'Enterprise where it belongs',
    requested(sampleToken('enterprise'), 'https://api.enterprise.developer.apple.com/v1/users'),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' aud-enterprise'))).toEqual([])
})
