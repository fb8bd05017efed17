import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const push = sampleToken('apns')

test.each([
  [
    'InvalidProviderToken',
    'ask',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"InvalidProviderToken"}`,
  ],
  [
    'the name of the file',
    'error',
    `openssl … AuthKey_DEF123GHIJ.p8
curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apns-kid-team-swapped`)
})

test.each([
  [
    'another reason',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"ExpiredProviderToken"}`,
  ],
  ['no answer', `curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc`],
  [
    'a file that fits',
    `openssl … AuthKey_ABC123DEFG.p8
curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apns-kid-team-swapped')
})
