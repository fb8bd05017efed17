import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'two parameters',
    'warn',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1&sort=name`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} url-ampersand`)
})

test.each([
  [
    'quotes',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?limit=1&sort=name"`,
  ],
  [
    'an escaped one',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1\\&sort=name`,
  ],
  [
    'one parameter',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
  ],
  [
    'a second command',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1 && echo done`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('url-ampersand')
})
