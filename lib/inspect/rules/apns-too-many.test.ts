import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const push = sampleToken('apns')

test.each([
  [
    'the reason',
    'error',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 429
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"TooManyProviderTokenUpdates"}`,
  ],
  ['the body alone', 'error', `{"reason":"TooManyProviderTokenUpdates"}`],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apns-too-many`)
})

test.each([
  [
    'another reason',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 429
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"TooManyRequests"}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apns-too-many')
})
