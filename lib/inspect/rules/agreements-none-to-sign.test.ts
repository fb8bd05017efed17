import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'FORBIDDEN without more',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN","title":"Access Unavailable","detail":"The account holder must agree to the Program License Agreement."}]}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} agreements-none-to-sign`)
})

test.each([
  [
    'the code that names agreements',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'FORBIDDEN_ERROR, which is another word',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('agreements-none-to-sign')
})
