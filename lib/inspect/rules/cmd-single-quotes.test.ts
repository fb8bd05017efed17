import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'at its prompt',
    'warn',
    `C:\\Users\\me> curl -H 'Authorization: Bearer ${token}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'with its line ends',
    'warn',
    `curl -H 'Authorization: Bearer ${token}' ^
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'with one of its variables',
    'warn',
    `curl -H 'Authorization: Bearer %TOKEN%' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'curl in Windows PowerShell',
    'warn',
    `PS C:\\Users\\me> curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} cmd-single-quotes`)
})

test.each([
  [
    'double quotes',
    `C:\\Users\\me> curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a shell that knows them',
    `$ curl -H 'Authorization: Bearer ${token}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'curl.exe in PowerShell',
    `PS C:\\> curl.exe -H 'Authorization: Bearer ${token}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'percent signs of a URL',
    `curl -H 'Authorization: Bearer ${token}' 'https://api.appstoreconnect.apple.com/v1/apps?filter%5Bname%5D=%C3%A9tude%20'`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('cmd-single-quotes')
})
