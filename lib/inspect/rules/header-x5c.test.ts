import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken, signedToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'a transaction from the App Store',
    signedToken(
      { alg: 'ES256', x5c: ['MIIE', 'MIID', 'MIIC'] },
      { transactionId: '2000000123456789', bundleId: 'com.example.app' },
    ),
    ['error header-x5c'],
  ],
  [
    'the same sent as Bearer',
    requested(
      signedToken({ alg: 'ES256', x5c: ['MIIE'] }, { transactionId: '2000000123456789' }),
      'https://api.storekit.apple.com/inApps/v1/notifications/test',
    ),
    ['error header-x5c'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'header-x5c')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'header-x5c')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a token', sampleToken('asc-team')],
  [
    'a transaction beside the token that was sent',
    `${signedToken({ alg: 'ES256', x5c: ['MIIE'] }, { transactionId: '1' })}\n${requested(sampleToken('asc-team'), 'https://api.appstoreconnect.apple.com/v1/apps')}`,
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' header-x5c'))).toEqual([])
})
