import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'the text about a Content Provider ID',
    'error',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Unable to find a team with the given Content Provider ID 1 to which you belong. Please contact Apple Developer Program Support."}]}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} no-developer-team`)
})

test.each([
  [
    'another text under the same code',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"The API key in use does not allow this request"}]}`,
  ],
  [
    'the same words under another code',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 404
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"404","code":"NOT_FOUND","title":"Title.","detail":"Content Provider"}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('no-developer-team')
})
