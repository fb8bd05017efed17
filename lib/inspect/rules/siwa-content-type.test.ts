import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'the header',
    'error',
    `curl -H "Content-Type: application/json" -d "{}" https://appleid.apple.com/auth/token`,
  ],
  [
    'a JSON body',
    'error',
    `curl -d '{"client_id":"com.example.web","client_secret":"x"}' https://appleid.apple.com/auth/token`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} siwa-content-type`)
})

test.each([
  [
    'a form',
    `curl -H "Content-Type: application/x-www-form-urlencoded" -d client_id=com.example.web https://appleid.apple.com/auth/token`,
  ],
  ['a form without a header', `curl -d client_id=com.example.web https://appleid.apple.com/auth/token`],
  [
    'another host',
    `curl -H "Content-Type: application/json" -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('siwa-content-type')
})
