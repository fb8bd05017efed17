import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'the text about the key',
    'error',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"The API key in use does not allow this request"}]}`,
  ],
  [
    'a report',
    'error',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/salesReports"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'another text under the same code',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"This build cannot be changed."}]}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} role-insufficient`)
})

test.each([
  [
    'an agreement',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'no team',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Unable to find a team with the given Content Provider ID x to which you belong."}]}`,
  ],
  [
    'a refused token',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('role-insufficient')
})

test('for reports the roles are named', () => {
  const text = `curl "https://api.appstoreconnect.apple.com/v1/financeReports"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"T","detail":"D"}]}`
  expect(wordsOf(text, 'role-insufficient')).toContain('Admin, Finance or Sales')
})
