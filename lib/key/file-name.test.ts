import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKeyFilePrefix, mentionedKeyFiles, readKeyFileName } from './file-name'

test.each([
  ['AuthKey_2X9R4HXF34.p8', 'AuthKey', '2X9R4HXF34', 'team-or-account'],
  ['ApiKey_2X9R4HXF34.p8', 'ApiKey', '2X9R4HXF34', 'individual'],
  ['SubscriptionKey_2X9R4HXF34.p8', 'SubscriptionKey', '2X9R4HXF34', 'in-app-purchase'],
  ['APNsAuthKey_2X9R4HXF34.p8', 'APNsAuthKey', '2X9R4HXF34', 'push'],
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
])('%s contains the Key ID', (name, prefix, keyId, suggests) => {
  expect(readKeyFileName(name)).toEqual({ prefix, keyId, suggests })
})

test.each([
  'key.p8',
  'AuthKey_.p8',
  'AuthKey-2X9R4HXF34.p8',
  'MyAuthKey_2X9R4HXF34.p8',
  'AuthKey_2X9R.exe',
  '',
])('%j contains no Key ID', (name) => {
  expect(readKeyFileName(name)).toBeUndefined()
})

test('any name gives a result, and the Key ID is part of the name', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const read = readKeyFileName(`AuthKey_${name}`)
      if (read) expect(name).toContain(read.keyId)
    }),
  )
})

test('whole names in a text are found in order, up to the given number', () => {
  const text =
    'cp ~/AuthKey_2X9R4HXF34.p8 ./SubscriptionKey_ABC1234567.p8; ls MyAuthKey_ZZZZZZZZZZ.p8 AuthKey_D383SF739A'
  expect(mentionedKeyFiles(text, 10).map(({ keyId }) => keyId)).toEqual(['2X9R4HXF34', 'ABC1234567'])
  expect(mentionedKeyFiles(text, 1)).toHaveLength(1)
  expect(mentionedKeyFiles('no such name', 10)).toEqual([])
})

test('a prefix is recognized in upper and lower case', () => {
  expect(hasKeyFilePrefix('authkey_x')).toBe(true)
  expect(hasKeyFilePrefix('AuthKey')).toBe(false)
})
