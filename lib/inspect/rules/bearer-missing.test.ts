import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'the bare token in double quotes',
    'error',
    `curl -H "Authorization: ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a small letter and no blank after the colon',
    'error',
    `curl -H 'authorization:${token}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a request as it was sent',
    'error',
    `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: ${token}
>`,
  ],
  [
    'a request without curl, in HTTPie',
    'error',
    `http https://api.appstoreconnect.apple.com/v1/apps "Authorization: ${token}"`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} bearer-missing`)
})

test.each([
  [
    'Bearer in front',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'bearer in small letters, no blank after the colon',
    `curl -H "authorization:bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'another service that takes the bare token',
    `curl -X POST -H "Authorization: ${token}" https://data.appattest.apple.com/v1/attestationData`,
  ],
  ['a host that is not Apple’s', `curl -H "Authorization: ${token}" https://example.com/v1/apps`],
  ['a token alone', token],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('bearer-missing')
})
