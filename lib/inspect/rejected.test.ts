import { expect, test } from 'vitest'
import type { PastedResponse } from '../paste/paste'
import { appStoreServer } from '../profile/app-store-server'
import { inspectChecked } from './inspect-paste'
import { rejectedBy, rejectionOf } from './rejected'

const responseOf = (status: number | undefined, body = ''): PastedResponse => ({
  start: 0,
  end: 0,
  headers: [],
  body,
  ...(status === undefined ? {} : { status }),
})

test.each([
  ['401', responseOf(401), 'token'],
  [
    '401 named in the body alone',
    responseOf(undefined, '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}'),
    'token',
  ],
  ['a reason of APNs', responseOf(403, '{"reason":"InvalidProviderToken"}'), 'token'],
  ['invalid_client', responseOf(400, '{"error":"invalid_client"}'), 'token'],
  ['a small role', responseOf(403, '{"errors":[{"status":"403","code":"FORBIDDEN_ERROR"}]}'), 'forbidden'],
  ['403 without words', responseOf(403), 'forbidden'],
  ['404', responseOf(404), undefined],
  ['200', responseOf(200, '{"data":[]}'), undefined],
  ['429', responseOf(429, '{"errors":[{"status":"429","code":"RATE_LIMIT_EXCEEDED"}]}'), undefined],
  ['words that aren’t a response', responseOf(undefined, 'hello'), undefined],
])('%s', (_, response, rejection) => {
  expect(rejectionOf(response)).toBe(rejection)
})

test('Unauthenticated of the App Store Server API is a rejection, though the token may be good', () => {
  expect(rejectionOf(responseOf(401, 'Unauthenticated'), appStoreServer)).toBe('token')
  expect(rejectionOf(responseOf(undefined, 'Unauthenticated'), appStoreServer)).toBe('token')
})

const APPLES = '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}'

test.each([
  ['a code of Apple', `HTTP 401\n${APPLES}`, 'apple'],
  ['a status from a known host', 'GET https://api.appstoreconnect.apple.com/v1/apps: 401', 'apple'],
  ['a status from an unknown host', '[Weather] forecast request 1: http status 401 Unauthorized', 'unnamed'],
  ['a number of altool', '*** Error: Unable to authenticate. (-19209)', 'unnamed'],
  ['a success', 'HTTP/2 200\ncontent-type: application/json\n\n{"data":[]}', undefined],
  ['no response', 'eyJ', undefined],
])('%s shows who rejected the request', (_, text, by) => {
  expect(rejectedBy(inspectChecked(text, { clock: 1_800_000_000 }).evidence)).toBe(by)
})
