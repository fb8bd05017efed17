import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  ['access_token', 'error', `curl "https://api.appstoreconnect.apple.com/v1/apps?access_token=${token}"`],
  [
    'jwt besides other parameters',
    'error',
    `curl "https://api.appstoreconnect.apple.com/v1/apps?limit=1&jwt=${token}"`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} token-in-query`)
})

test.each([
  [
    'a header as well',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?access_token=${token}"`,
  ],
  [
    'other parameters',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?limit=1"`,
  ],
  ['another host', `curl "https://example.com/?jwt=${token}"`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('token-in-query')
})
