import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'another path',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/builds',
    ),
    ['error scope-no-match'],
  ],
  [
    'another version',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v2/apps',
    ),
    ['error scope-no-match'],
  ],
  [
    'a parameter more',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps?filter[name]=A',
    ),
    ['error scope-no-match'],
  ],
  [
    'another value',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps?filter[platform]=IOS'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps?filter[platform]=MAC_OS',
    ),
    ['error scope-no-match'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'scope-no-match')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'scope-no-match')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'the same request',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
    ),
  ],
  [
    'limit, sort and cursor',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps?filter[platform]=IOS'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps?sort=name&filter%5Bplatform%5D=IOS&limit=5&cursor=x',
    ),
  ],
  ['no scope', requested(sampleToken('asc-team'), 'https://api.appstoreconnect.apple.com/v1/builds')],
  ['the scope of a map token', sampleToken('maps')],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' scope-no-match'))).toEqual([])
})
