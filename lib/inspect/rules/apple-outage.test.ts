import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a good token that was refused',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    '500',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 500
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"500","code":"UNEXPECTED_ERROR","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    '503 without a token',
    'ask',
    `HTTP/1.1 503 Service Unavailable
date: Mon, 21 Sep 2026 14:13:21 GMT

`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apple-outage`)
})

test.each([
  ['a good token without any answer', token],
  [
    'an answer that took the token',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 200
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"data":[]}`,
  ],
  [
    '404',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 404
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"404","code":"NOT_FOUND","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apple-outage')
})
