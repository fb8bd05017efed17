import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a blank behind the backslash',
    'warn',
    `curl -H "Authorization: Bearer ${token}" \\ 
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a backslash in the Windows command prompt',
    'warn',
    `C:\\> curl -H "Authorization: Bearer ${token}" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a backslash in PowerShell',
    'warn',
    `PS C:\\> curl.exe -H "Authorization: Bearer ${token}" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} line-continuation`)
})

test.each([
  [
    'backslashes at the very end',
    `curl \\
  -H "Authorization: Bearer ${token}" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'carets in cmd',
    `C:\\> curl -H "Authorization: Bearer ${token}" ^
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['one line', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('line-continuation')
})
