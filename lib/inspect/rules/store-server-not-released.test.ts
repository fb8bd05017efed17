import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('app-store-server')
const asc = sampleToken('asc-team')

test.each([
  [
    'the production host',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
  [
    'the newer production host',
    'ask',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.storekit.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
  [
    'the body alone behind the request',
    'ask',
    `curl -H "Authorization: Bearer ${token}" https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789
Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
  [
    'a token and the answer, without the request',
    'ask',
    `${token}

HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} store-server-not-released`)
})

test.each([
  [
    'the sandbox host',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.storekit-sandbox.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`,
  ],
  [
    'no answer',
    `curl -H "Authorization: Bearer ${token}" https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789`,
  ],
  [
    'an answer that took the token',
    `curl -i -H "Authorization: Bearer ${token}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
HTTP/1.1 404 Not Found
date: Mon, 21 Sep 2026 14:13:21 GMT

{"errorCode":4040010,"errorMessage":"Transaction id not found."}`,
  ],
  [
    'another service',
    `curl -i -H "Authorization: Bearer ${asc}" https://api.appstoreconnect.apple.com/v1/apps
HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
content-type: application/json

{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('store-server-not-released')
})

test('it leads the candidates', () => {
  const text = `curl -i -H "Authorization: Bearer ${token}" https://api.storekit.apple.com/inApps/v1/transactions/1
HTTP/1.1 401 Unauthorized
date: Mon, 21 Sep 2026 14:13:21 GMT

Unauthenticated`
  expect(foundIn(text)[0]).toBe('ask store-server-not-released')
})
