import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'no quotes at all',
    'error',
    `curl -H Authorization: Bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the colon glued to Bearer',
    'error',
    `curl -H Authorization:Bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the long option',
    'error',
    `curl --header Authorization: Bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'the option glued to the header',
    'error',
    `curl -HAuthorization: Bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['the message of curl alone', 'error', `curl: (6) Could not resolve host: Bearer`],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} curl-header-unquoted`)
})

test.each([
  ['double quotes', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['single quotes', `curl -H 'Authorization: Bearer ${token}' https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'another header that is taken away',
    `curl -H Accept: -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a header without a blank',
    `curl -H Accept:application/json -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['another host that was not found', `curl: (6) Could not resolve host: api.appstoreconnect.apple.con`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('curl-header-unquoted')
})

test('what follows from it is not said as well', () => {
  const found = foundIn(
    `curl -H Authorization: Bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`,
  )
  expect(found.join(' ')).not.toMatch(/var-empty|bearer-/u)
})
