import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const teamId = sampleToken('asc-team', { claims: { iss: 'DEF123GHIJ' } })
const push = sampleToken('apns')

test.each([
  [
    'a team ID as issuer',
    'ask',
    `curl -H "Authorization: Bearer ${teamId}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a refused token',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} portal-key-on-asc`)
})

test.each([
  [
    'a file of another kind',
    `ruby token.rb ApiKey_2X9R4HXF34.p8
curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
  ['a token alone', token],
  [
    'a push token for APNs',
    `curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('portal-key-on-asc')
})
