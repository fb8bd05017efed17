import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKeyFileName } from './file-name'

test.each([
  ['AuthKey_2X9R4HXF34.p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['ApiKey_2X9R4HXF34.p8', 'ApiKey', '2X9R4HXF34', 'individual'],
  ['SubscriptionKey_2X9R4HXF34.p8', 'SubscriptionKey', '2X9R4HXF34', 'in-app-purchase'],
  ['AuthKey_2X9R4HXF34 (1).p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34(2).p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34 copy.p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34 - Copy.p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34.p8.txt', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34.pem', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['AuthKey_2X9R4HXF34', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['/Users/me/private_keys/AuthKey_2X9R4HXF34.p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['C:\\keys\\ApiKey_2X9R4HXF34.p8', 'ApiKey', '2X9R4HXF34', 'individual'],
  ['AuthKey_1234567890123.p8', 'AuthKey', '1234567890123', 'team-or-account'],
])('%s names the key ID', (name, prefix, keyId, suggests) => {
  expect(readKeyFileName(name)).toEqual({ prefix, keyId, suggests })
})

test.each([
  'key.p8',
  'AuthKey_.p8',
  'AuthKey-2X9R4HXF34.p8',
  'MyAuthKey_2X9R4HXF34.p8',
  'AuthKey_2X9R.exe',
  '',
])('%j names none', (name) => {
  expect(readKeyFileName(name)).toBeUndefined()
})

test('any name is answered, with a key ID that stands in it or with none', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const read = readKeyFileName(`AuthKey_${name}`)
      if (read) expect(name).toContain(read.keyId)
    }),
  )
})
