import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a via header',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
via: 1.1 proxy.example.com (squid)
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}`,
  ],
  [
    'a gateway',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
x-amzn-remapped-authorization: Bearer
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}`,
  ],
  [
    '407',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 407 Proxy Authentication Required
date: Mon, 21 Sep 2026 14:13:21 GMT

`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} proxy-strips`)
})

test.each([
  [
    'no sign of a proxy',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}`,
  ],
  [
    'the edge of Apple',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
via: https/1.1 defra1-edge.aaplimg.com
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}`,
  ],
  [
    'an answer that is no refusal',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/1.1 200 OK
via: 1.1 proxy.example.com

{}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('proxy-strips')
})
