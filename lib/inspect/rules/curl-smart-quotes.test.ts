import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'curly double quotes',
    'error',
    `curl -H “Authorization: Bearer ${token}” https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'curly single quotes',
    'error',
    `curl -H ‘Authorization: Bearer ${token}’ https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'only the last one curly',
    'error',
    `curl -H "Authorization: Bearer ${token}” https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'curly quotes round the URL',
    'error',
    `curl -H "Authorization: Bearer ${token}" “https://api.appstoreconnect.apple.com/v1/apps”`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} curl-smart-quotes`)
})

test.each([
  [
    'straight quotes',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps"`,
  ],
  [
    'an apostrophe inside a body',
    `curl -X POST -H "Authorization: Bearer ${token}" -d '{"name":"it’s"}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'PowerShell, which takes them for quotes',
    `PS C:\\> curl.exe -H “Authorization: Bearer ${token}” https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('curl-smart-quotes')
})
