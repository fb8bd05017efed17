import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a URL of the web pages',
    'ask',
    `GET https://appstoreconnect.apple.com/iris/v1/apps
HTTP/1.1 403 Forbidden
date: Mon, 21 Sep 2026 14:13:21 GMT

`,
  ],
  ['a log line', 'ask', `Request failed: https://appstoreconnect.apple.com/iris/v1/certificates 403`],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} tool-login-not-key`)
})

test.each([
  [
    'the API',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'an answer without fault',
    `curl -i https://appstoreconnect.apple.com/iris/v1/apps
HTTP/1.1 200 OK
date: Mon, 21 Sep 2026 14:13:21 GMT

{}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('tool-login-not-key')
})
