import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    '429',
    'info',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 429
date: Mon, 21 Sep 2026 14:13:21 GMT
x-rate-limit: user-hour-lim:3600;user-hour-rem:0;
content-type: application/json

{"errors":[{"status":"429","code":"RATE_LIMIT_EXCEEDED","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'the number of the App Store Server API',
    'info',
    `{"errorCode":4290000,"errorMessage":"Rate limit exceeded."}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} rate-limit`)
})

test.each([
  [
    'a header that has some left',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 200
date: Mon, 21 Sep 2026 14:13:21 GMT
x-rate-limit: user-hour-lim:3600;user-hour-rem:12;
content-type: application/json

{"data":[]}`,
  ],
  [
    'push tokens made too often, a cause of its own',
    `HTTP/2 429
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"TooManyProviderTokenUpdates"}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('rate-limit')
})

test('what is left and when to come back is said', () => {
  const text = `HTTP/2 429
date: Mon, 21 Sep 2026 14:13:21 GMT
x-rate-limit: user-hour-lim:3600;user-hour-rem:0;
retry-after: 1790003600000

{"errorCode":4290000}`
  const words = wordsOf(text, 'rate-limit')
  expect(words).toContain('0 requests left in this hour')
  expect(words).toContain('2026-09-21 15:13:20 UTC')
})
