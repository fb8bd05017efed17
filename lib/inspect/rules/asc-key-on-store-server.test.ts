import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const store = sampleToken('app-store-server')

test.each([
  [
    'a command that names the file',
    'ask',
    `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${store}" https://api.storekit-sandbox.apple.com/inApps/v1/transactions/1`,
  ],
  [
    'a refused token and nothing about the file',
    'ask',
    `curl -i -H "Authorization: Bearer ${store}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} asc-key-on-store-server`)
})

test.each([
  [
    'the right file',
    `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -i -H "Authorization: Bearer ${store}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
  [
    'another service',
    `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['a token alone', store],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('asc-key-on-store-server')
})
