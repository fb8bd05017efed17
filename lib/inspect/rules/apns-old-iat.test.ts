import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const old = sampleToken('apns', { claims: { iat: SAMPLE_NOW - 3601 } })
const young = sampleToken('apns', { claims: { iat: SAMPLE_NOW - 3600 } })
const milliseconds = sampleToken('apns', { claims: { iat: SAMPLE_NOW * 1000 } })
const asc = sampleToken('asc-team', { claims: { iat: SAMPLE_NOW - 4000 } })

test.each([
  ['an hour and a second', 'error', old],
  [
    'for DeviceCheck, where the limit is presumed',
    'warn',
    `curl -H "Authorization: Bearer ${old}" https://api.devicecheck.apple.com/v1/query_two_bits`,
  ],
  [
    'by the date of the answer',
    'error',
    `curl --http2 -i -H "authorization: bearer ${old}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"ExpiredProviderToken"}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apns-old-iat`)
})

test.each([
  ['an hour', young],
  [
    'a date of the answer within the hour',
    `curl --http2 -i -H "authorization: bearer ${old}" https://api.push.apple.com/3/device/abc
HTTP/2 200
date: Mon, 21 Sep 2026 13:30:00 GMT

`,
  ],
  ['a token with a limit of its own', asc],
  ['milliseconds, a cause of its own', milliseconds],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apns-old-iat')
})
