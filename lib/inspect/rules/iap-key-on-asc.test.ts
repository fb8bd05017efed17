import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const store = sampleToken('app-store-server')

test.each([
  [
    'a command that names the file',
    'warn',
    `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a refused token and nothing about the file',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} iap-key-on-asc`)
})

test.each([
  [
    'a file of another kind',
    `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the service that takes this key',
    `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${store}" https://api.storekit.apple.com/inApps/v1/transactions/1`,
  ],
  ['a token alone', token],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('iap-key-on-asc')
})
