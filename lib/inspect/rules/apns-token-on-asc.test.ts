import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const push = sampleToken('apns')
const teamId = sampleToken('asc-team', { claims: { iss: 'DEF123GHIJ' } })

test.each([
  [
    'a push token',
    'error',
    `curl -H "Authorization: Bearer ${push}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} apns-token-on-asc`)
})

test.each([
  [
    'a push token at home',
    `curl --http2 -H "authorization: bearer ${push}" https://api.push.apple.com/3/device/abc`,
  ],
  [
    'an App Store Connect token with a team ID as issuer',
    `curl -H "Authorization: Bearer ${teamId}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['a push token alone', push],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('apns-token-on-asc')
})

test('what is missing in it is not said as well', () => {
  const found = foundIn(
    `curl -H "Authorization: Bearer ${push}" https://api.appstoreconnect.apple.com/v1/apps`,
  )
  expect(found).toEqual(['error apns-token-on-asc'])
})
