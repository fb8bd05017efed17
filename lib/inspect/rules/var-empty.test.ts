import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'nothing after Bearer',
    'error',
    `curl -H "Authorization: Bearer " https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'not even a blank',
    'error',
    `curl -H "Authorization: Bearer" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'an empty header as it was sent',
    'error',
    `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: Bearer
>`,
  ],
  [
    'the word undefined',
    'error',
    `curl -H "Authorization: Bearer undefined" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the word None',
    'error',
    `curl -H "Authorization: Bearer None" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} var-empty`)
})

test.each([
  ['a token', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['a variable', `curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`],
  ['another host', `curl -H "Authorization: Bearer " https://example.com/`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('var-empty')
})
