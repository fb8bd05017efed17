import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'what no bundle ID can be',
    sampleToken('app-store-server', { claims: { bid: 'com.example.*' } }),
    ['warn bid-wrong'],
  ],
  [
    'Apple knows no such app',
    `${requested(sampleToken('app-store-server'), 'https://api.storekit.apple.com/inApps/v1/notifications/test')}\n{"errorCode":4040003,"errorMessage":"App not found."}`,
    ['ask bid-wrong'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'bid-wrong')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'bid-wrong')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'a refused token without another fault',
    answered(
      sampleToken('app-store-server'),
      undefined,
      'https://api.storekit-sandbox.apple.com/inApps/v1/notifications/test',
    ),
    'ask bid-wrong',
  ],
])('%s is found among the candidates', (_, text, finding) => {
  expect(foundIn(text)).toContain(finding)
  expect(wordsOf(text, 'bid-wrong')).not.toMatch(/undefined|^$/u)
})

test.each([
  ['a good token', sampleToken('app-store-server')],
  ['App Store Connect', answered(sampleToken('asc-team'))],
  [
    'another error',
    `${requested(sampleToken('app-store-server'), 'https://api.storekit.apple.com/inApps/v1/notifications/test')}\n{"errorCode":4040010,"errorMessage":"Transaction id not found."}`,
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' bid-wrong'))).toEqual([])
})
