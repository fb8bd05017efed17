import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const secret = sampleToken('sign-in-with-apple')

test.each([
  [
    'another client',
    'error',
    `curl -d client_id=com.example.app -d client_secret=${secret} https://appleid.apple.com/auth/token`,
  ],
  [
    'another case',
    'error',
    `curl -d "client_id=com.example.Web&client_secret=${secret}" https://appleid.apple.com/auth/token`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} siwa-sub`)
})

test.each([
  [
    'the same',
    `curl -d client_id=com.example.web -d client_secret=${secret} https://appleid.apple.com/auth/token`,
  ],
  ['no client_id', `curl -d client_secret=${secret} https://appleid.apple.com/auth/token`],
  [
    'a variable',
    `curl -d "client_id=$CLIENT_ID&client_secret=${secret}" https://appleid.apple.com/auth/token`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('siwa-sub')
})
