import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'Authorisation',
    'error',
    `curl -H "Authorisation: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'Authentication',
    'error',
    `curl -H "Authentication: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'X-Authorization',
    'error',
    `curl -H "X-Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['auth', 'error', `curl -H "auth: ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'a letter too few',
    'error',
    `curl -H "Authoriztion: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'two letters exchanged',
    'error',
    `curl -H "Authorizaiton: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'any name that carries the token',
    'error',
    `curl -H "X-My-Token: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} header-name`)
})

test.each([
  ['Authorization', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['AUTHORIZATION', `curl -H "AUTHORIZATION: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'another header beside it',
    `curl -H "X-Auth-Token: 1" -H "authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'headers that carry no token',
    `curl -H "Accept: application/json" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('header-name')
})
