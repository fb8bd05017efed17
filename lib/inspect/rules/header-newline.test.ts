import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a line end behind the token',
    'error',
    `curl -H "Authorization: Bearer ${token}
" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a line end before the token',
    'error',
    `curl -H "Authorization: Bearer
${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} header-newline`)
})

test.each([
  ['none', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'a command over several lines',
    `curl \\
  -H "Authorization: Bearer ${token}" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('header-newline')
})
