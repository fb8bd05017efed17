import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  ['Token', 'error', `curl -H "Authorization: Token ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['JWT', 'error', `curl -H "Authorization: JWT ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['Basic', 'error', `curl -H "Authorization: Basic ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'a colon behind Bearer',
    'error',
    `curl -H "Authorization: Bearer: ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'no blank behind Bearer',
    'error',
    `curl -H "Authorization: Bearer${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'an encoded blank',
    'error',
    `curl -H "Authorization: Bearer%20${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'two blanks',
    'warn',
    `curl -H "Authorization: Bearer  ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} bearer-other-scheme`)
})

test.each([
  [
    'bearer in small letters',
    `curl -H "Authorization: bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'BEARER in capitals',
    `curl -H "Authorization: BEARER ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'no blank behind the colon',
    `curl -H "Authorization:Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a variable that may hold the word',
    `curl -H "Authorization: $AUTH" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a service with another carrier',
    `curl -H "Authorization: Basic abc" -d client_id=x https://appleid.apple.com/auth/token`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('bearer-other-scheme')
})
