import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const right = sampleToken('devicecheck')
const audience = sampleToken('devicecheck', { claims: { aud: 'devicecheck' } })

test.each([
  [
    'an App Store Connect token',
    'error',
    `curl -H "Authorization: Bearer ${token}" https://api.devicecheck.apple.com/v1/query_two_bits`,
  ],
  [
    'an audience',
    'error',
    `curl -H "Authorization: Bearer ${audience}" https://api.devicecheck.apple.com/v1/query_two_bits`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} asc-key-on-devicecheck`)
})

test.each([
  [
    'a DeviceCheck token',
    `curl -H "Authorization: Bearer ${right}" https://api.devicecheck.apple.com/v1/query_two_bits`,
  ],
  [
    'an App Store Connect token at home',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('asc-key-on-devicecheck')
})
