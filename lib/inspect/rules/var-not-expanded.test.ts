import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const sampled = `curl -H 'Authorization: Bearer ${sampleToken('asc-team')}' https://api.appstoreconnect.apple.com/v1/apps`

test.each([
  [
    'single quotes',
    'error',
    `curl -H 'Authorization: Bearer $TOKEN' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'single quotes and braces',
    'error',
    `curl -H 'Authorization: Bearer \${TOKEN}' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'single quotes and a command',
    'error',
    `curl -H 'Authorization: Bearer $(cat token.txt)' https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the syntax of cmd at a prompt of bash',
    'error',
    `$ curl -H "Authorization: Bearer %TOKEN%" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the syntax of a template',
    'error',
    `curl -H "Authorization: Bearer {{token}}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the syntax of GitHub',
    'error',
    `curl -H "Authorization: Bearer \${{ secrets.TOKEN }}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'what was sent',
    'error',
    `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: Bearer $TOKEN
>`,
  ],
  [
    'the syntax of bash in the Windows command prompt',
    'error',
    `C:\\Users\\me> curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} var-not-expanded`)
})

test.each([
  ['double quotes', `curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'double quotes and braces',
    `curl -H "Authorization: Bearer \${TOKEN}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'double quotes and a command',
    `curl -H "Authorization: Bearer $(cat token.txt)" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the syntax of cmd in cmd',
    `C:\\Users\\me> curl -H "Authorization: Bearer %TOKEN%" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the syntax of PowerShell in PowerShell',
    `PS C:\\> curl.exe -H "Authorization: Bearer $env:TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['a token in single quotes', sampled],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('var-not-expanded')
})
