import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const asc = sampleToken('asc-team')
const push = sampleToken('apns')
const music = sampleToken('apple-music')
const store = sampleToken('app-store-server')

test.each([
  [
    'a Music token for App Store Connect',
    'error',
    `curl -H "Authorization: Bearer ${music}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'an App Store Connect token for push',
    'error',
    `curl --http2 -H "authorization: bearer ${asc}" https://api.push.apple.com/3/device/abc`,
  ],
  [
    'an App Store Connect token for weather',
    'error',
    `curl -H "Authorization: Bearer ${asc}" https://weatherkit.apple.com/api/v1/availability/1/2`,
  ],
  [
    'a Music token for push',
    'error',
    `curl --http2 -H "authorization: bearer ${music}" https://api.push.apple.com/3/device/abc`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} host-wrong`)
})

test.each([
  ['the right host', `curl -H "Authorization: Bearer ${asc}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'the same token for the notary',
    `curl -H "Authorization: Bearer ${asc}" https://appstoreconnect.apple.com/notary/v2/submissions`,
  ],
  [
    'a push token for DeviceCheck',
    `curl -H "Authorization: Bearer ${push}" https://api.devicecheck.apple.com/v1/query_two_bits`,
  ],
  ['a port', `curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com:2197/3/device/abc`],
  [
    'the former host of the App Store Server API',
    `curl -H "Authorization: Bearer ${store}" https://api.storekit-sandbox.itunes.apple.com/inApps/v1/subscriptions/1`,
  ],
  ['a host that is not Apple’s', `curl -H "Authorization: Bearer ${music}" https://example.com/`],
  [
    'what has a cause of its own',
    `curl -H "Authorization: Bearer ${push}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('host-wrong')
})
