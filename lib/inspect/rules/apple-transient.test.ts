import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const push = sampleToken('apns')

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
    'a push token that was refused',
    'ask',
    `curl --http2 -i -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT

{"reason":"InvalidProviderToken"}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apple-transient`)
})

test.each([
  ['a good token without any answer', token],
  [
    'a good token and a command, without any answer',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'an answer that took the token',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 200
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"data":[]}`,
  ],
  [
    'a request that is forbidden for its role',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 403
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Title.","detail":"Detail."}]}`,
  ],
  [
    'a fault that explains the refusal',
    `curl -i -H "Authorization: ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apple-transient')
})
