import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-individual')
const team = sampleToken('asc-team')

test.each([
  [
    'profiles',
    'error',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/profiles`,
  ],
  [
    'one certificate',
    'error',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/certificates/AB12`,
  ],
  [
    'sales reports',
    'error',
    `curl -g -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/salesReports?filter[reportType]=SALES"`,
  ],
  [
    'the notary service, about which Apple’s texts differ',
    'ask',
    `curl -H "Authorization: Bearer ${token}" https://appstoreconnect.apple.com/notary/v2/submissions`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} individual-key-unsupported`)
})

test.each([
  ['apps', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  [
    'a resource whose name begins alike',
    `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/profilesOfOthers`,
  ],
  ['a team key', `curl -H "Authorization: Bearer ${team}" https://api.appstoreconnect.apple.com/v1/profiles`],
  ['no request', token],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('individual-key-unsupported')
})
