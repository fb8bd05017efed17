import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const both = sampleToken('asc-team', { claims: { sub: 'user' } })

test.each([
  [
    'notarytool with the file of an individual key',
    'error',
    `xcrun notarytool submit App.zip --key ApiKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a`,
  ],
  [
    'a token with both',
    'error',
    `curl -H "Authorization: Bearer ${both}" https://appstoreconnect.apple.com/notary/v2/submissions`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} notary-issuer`)
})

test.each([
  [
    'notarytool with a team key',
    `xcrun notarytool submit App.zip --key AuthKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a`,
  ],
  [
    'notarytool without an issuer',
    `xcrun notarytool submit App.zip --key ApiKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34`,
  ],
  [
    'a token with both at another host',
    `curl -H "Authorization: Bearer ${both}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('notary-issuer')
})

test('the person may say that the key is individual', () => {
  const text =
    'xcrun notarytool submit App.zip --key k.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a'
  expect(foundIn(text, { kind: 'individual' })).toContain('error notary-issuer')
  expect(foundIn(text, { kind: 'team' }).join(' ')).not.toContain('notary-issuer')
})
