import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'no version',
    'warn',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/apps`,
  ],
  [
    'an unfilled brace',
    'warn',
    `curl -g -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps/{id}"`,
  ],
  [
    'an encoded brace',
    'warn',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps/%7Bid%7D"`,
  ],
  [
    'a colon',
    'warn',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps/:id"`,
  ],
  [
    'an angle bracket',
    'warn',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps/<id>"`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} path-wrong`)
})

test.each([
  ['version 1', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'version 3',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v3/appPricePoints/1`,
  ],
  [
    'a filter',
    `curl -g -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[name]=a"`,
  ],
  [
    'a variable',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps/\${APP_ID}"`,
  ],
  [
    'another service',
    `curl -H "Authorization: Bearer ${token}" https://appstoreconnect.apple.com/notary/v2/submissions`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('path-wrong')
})
