import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  ['a misspelt one', sampleToken('asc-team', { claims: { aud: 'appstoreconnect-v2' } }), ['error aud-wrong']],
  [
    'a blank behind',
    sampleToken('asc-team', { claims: { aud: 'appstoreconnect-v1 ' } }),
    ['error aud-wrong'],
  ],
  [
    'the host',
    sampleToken('asc-team', { claims: { aud: 'https://api.appstoreconnect.apple.com' } }),
    ['error aud-wrong'],
  ],
  [
    'that of another service',
    requested(
      sampleToken('asc-team', { claims: { aud: 'https://appleid.apple.com' } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
    ),
    ['error aud-wrong'],
  ],
  [
    'weatherkit',
    requested(
      sampleToken('asc-team', { claims: { aud: 'weatherkit' } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
    ),
    ['error aud-wrong'],
  ],
  [
    'the host for the App Store Server API',
    sampleToken('app-store-server', { claims: { aud: 'https://api.storekit.itunes.apple.com' } }),
    ['error aud-wrong'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'aud-wrong')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'aud-wrong')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['the right one', sampleToken('asc-team')],
  ['Sign in with Apple', sampleToken('sign-in-with-apple')],
  [
    'a list, which has a cause of its own',
    sampleToken('asc-team', { claims: { aud: ['appstoreconnect-v1'] } }),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' aud-wrong'))).toEqual([])
})
