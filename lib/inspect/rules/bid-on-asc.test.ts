import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'an App Store Server token for App Store Connect',
    requested(sampleToken('app-store-server'), 'https://api.appstoreconnect.apple.com/v1/apps'),
    ['warn bid-on-asc'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'bid-on-asc')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'bid-on-asc')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'where it belongs',
    requested(sampleToken('app-store-server'), 'https://api.storekit.apple.com/inApps/v1/notifications/test'),
  ],
  ['without bid', requested(sampleToken('asc-team'), 'https://api.appstoreconnect.apple.com/v1/apps')],
  ['no request', sampleToken('app-store-server')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' bid-on-asc'))).toEqual([])
})
