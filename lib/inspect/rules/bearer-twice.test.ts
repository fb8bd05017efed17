import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'two in a row',
    'error',
    `curl -H "Authorization: Bearer Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'in another case',
    'error',
    `curl -H "Authorization: bearer Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} bearer-twice`)
})

test.each([
  ['one', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'one that is written Bearer, with the token beginning right after it',
    `curl -H "Authorization: Bearer${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('bearer-twice')
})
