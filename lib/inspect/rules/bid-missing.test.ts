import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'an App Store Connect token for the App Store Server API',
    requested(sampleToken('asc-team'), 'https://api.storekit.apple.com/inApps/v1/notifications/test'),
    ['error bid-missing'],
  ],
  [
    'the older host',
    requested(sampleToken('asc-team'), 'https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/1'),
    ['error bid-missing'],
  ],
  [
    'a misnamed one',
    requested(
      sampleToken('app-store-server', { claims: { bid: undefined, bundleId: 'com.example.app' } }),
      'https://api.storekit.apple.com/inApps/v1/notifications/test',
    ),
    ['error bid-missing'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'bid-missing')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'bid-missing')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'with bid',
    requested(sampleToken('app-store-server'), 'https://api.storekit.apple.com/inApps/v1/notifications/test'),
  ],
  ['App Store Connect', requested(sampleToken('asc-team'), 'https://api.appstoreconnect.apple.com/v1/apps')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' bid-missing'))).toEqual([])
})
