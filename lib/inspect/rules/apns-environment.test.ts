import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const push = sampleToken('apns')

test.each([
  [
    'the spelling of the server',
    'error',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"BadEnvironmentKeyInToken"}`,
  ],
  [
    'the spelling of Apple’s page',
    'error',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"BadEnvironmentKeyIdInToken"}`,
  ],
  [
    'a device token of the other environment',
    'warn',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 400
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"BadDeviceToken"}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apns-environment`)
})

test.each([
  [
    'another reason',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"InvalidProviderToken"}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apns-environment')
})
