import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const music = sampleToken('apple-music')

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
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} api-access-not-requested`)
})

test.each([
  ['a good token without any answer', token],
  [
    'another service',
    `curl -i -H "Authorization: Bearer ${music}" https://api.music.apple.com/v1/test
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

`,
  ],
  [
    'an answer that took the token',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 404
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"404","code":"NOT_FOUND","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('api-access-not-requested')
})
