import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const secret = sampleToken('sign-in-with-apple')
const audience = sampleToken('asc-team', { claims: { aud: 'https://appleid.apple.com' } })

test.each([
  [
    'a client secret',
    'error',
    `curl -H "Authorization: Bearer ${secret}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} siwa-token-on-asc`)
})

test.each([
  [
    'an App Store Connect token with that audience',
    `curl -H "Authorization: Bearer ${audience}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a client secret at home',
    `curl -d client_id=com.example.web -d client_secret=${secret} https://appleid.apple.com/auth/token`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('siwa-token-on-asc')
})
