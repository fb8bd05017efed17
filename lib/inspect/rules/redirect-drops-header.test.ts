import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  ['-L from another host', 'warn', `curl -L -H "Authorization: Bearer ${token}" https://go.example.com/apps`],
  [
    '--location from another host',
    'warn',
    `curl --location -H "Authorization: Bearer ${token}" https://go.example.com/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} redirect-drops-header`)
})

test.each([
  [
    '-L from the host of the API',
    `curl -L -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['no -L', `curl -H "Authorization: Bearer ${token}" https://go.example.com/apps`],
  ['no header to lose', `curl -L https://go.example.com/apps`],
  ['a host in a variable', `curl -L -H "Authorization: Bearer ${token}" "$HOST/v1/apps"`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('redirect-drops-header')
})
