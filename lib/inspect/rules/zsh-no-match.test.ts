import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a question mark',
    'warn',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
  ],
  [
    'the message of zsh alone',
    'warn',
    `zsh: no matches found: https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} zsh-no-match`)
})

test.each([
  [
    'quotes',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?limit=1"`,
  ],
  [
    'no pattern in the URL',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the Windows command prompt',
    `C:\\> curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
  ],
  [
    'an answer that shows that the command ran',
    `curl -i -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps?limit=1
HTTP/2 200
date: Mon, 21 Sep 2026 14:13:21 GMT

{"data":[]}`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('zsh-no-match')
})
