import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'a write',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
      '-X POST ',
    ),
    ['error scope-other-endpoint'],
  ],
  [
    'a following page',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps/1/builds?cursor=abc',
    ),
    ['error scope-other-endpoint'],
  ],
  [
    'a second call after an allowed one',
    (() => {
      const token = sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } })
      return `${requested(token, 'https://api.appstoreconnect.apple.com/v1/apps')}\n{"data":[],"links":{}}\n${requested(token, 'https://api.appstoreconnect.apple.com/v1/builds')}\nHTTP/2 401 \n\n{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`
    })(),
    ['error scope-other-endpoint'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'scope-other-endpoint')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'scope-other-endpoint')).not.toMatch(/undefined|NaN|\[object/u)
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
    'a first call elsewhere, which has a cause of its own',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/builds',
    ),
  ],
  [
    'a following page of an allowed request',
    requested(
      sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } }),
      'https://api.appstoreconnect.apple.com/v1/apps?cursor=abc',
    ),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' scope-other-endpoint'))).toEqual([])
})
