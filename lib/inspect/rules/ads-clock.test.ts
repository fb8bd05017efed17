import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const secret = sampleToken('apple-ads')
const ahead = sampleToken('apple-ads', { claims: { iat: SAMPLE_NOW + 30 } })
const asc = sampleToken('asc-team', { claims: { iat: SAMPLE_NOW + 30 } })

test.each([
  [
    'a date of the answer before iat',
    'error',
    `curl -i -X POST -d grant_type=client_credentials -d client_secret=${ahead} https://appleid.apple.com/auth/oauth2/token
HTTP/1.1 400 Bad Request
date: Mon, 21 Sep 2026 14:13:21 GMT

{"error":"invalid_client"}`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} ads-clock`)
})

test.each([
  [
    'a date of the answer after iat',
    `curl -i -X POST -d grant_type=client_credentials -d client_secret=${secret} https://appleid.apple.com/auth/oauth2/token
HTTP/1.1 400 Bad Request
date: Mon, 21 Sep 2026 14:13:21 GMT

{"error":"invalid_client"}`,
  ],
  ['no answer', ahead],
  [
    'another service',
    `curl -i -H "Authorization: Bearer ${asc}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('ads-clock')
})

test('the general finding about the clock is not shown beside it', () => {
  const text = `client_secret=${ahead}
HTTP/1.1 400 Bad Request
date: Mon, 21 Sep 2026 14:13:21 GMT

{"error":"invalid_client"}`
  expect(foundIn(text).join(' ')).not.toContain('iat-in-future')
})
