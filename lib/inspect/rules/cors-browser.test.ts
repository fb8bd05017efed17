import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'the message of Chrome',
    'info',
    `Access to fetch at 'https://api.appstoreconnect.apple.com/v1/apps' from origin 'https://example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
  ],
  [
    'the message of Firefox',
    'info',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.appstoreconnect.apple.com/v1/apps.`,
  ],
  ['the word of it alone', 'info', `TypeError: Failed to fetch (blocked by CORS)`],
  [
    'a command copied from a browser',
    'info',
    `curl 'https://api.appstoreconnect.apple.com/v1/apps' -H 'authorization: Bearer ${token}' -H 'origin: https://example.com' -H 'sec-fetch-mode: cors'`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} cors-browser`)
})

test.each([
  ['a command', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'an origin for a service whose tokens have one',
    `curl -H 'Authorization: Bearer ${token}' -H 'Origin: https://example.com' https://api.music.apple.com/v1/test`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('cors-browser')
})
