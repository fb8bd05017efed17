import { expect, test } from 'vitest'
import { readPaste } from '../paste/read-paste'
import { profiles } from '../profile/all'
import type { Evidence } from './evidence'
import { goesTo, isForAsc, keyFileNames, targets, targetsAsc } from './target'

function services(madeFor: string | undefined, ...sentTo: string[]): Evidence['service'] {
  const find = (id: string) => profiles.filter((profile) => profile.id === id)
  return {
    madeFor: madeFor === undefined ? undefined : find(madeFor)[0],
    reasons: [],
    sentTo: sentTo.flatMap(find),
  }
}

test('the request says what is meant, the token where there is no request', () => {
  expect(targetsAsc(services('asc-team'))).toBe(true)
  expect(targetsAsc(services('asc-individual'))).toBe(true)
  expect(targetsAsc(services('apns'))).toBe(false)
  expect(targetsAsc(services('apns', 'asc-team'))).toBe(true)
  expect(targetsAsc(services('asc-team', 'apns'))).toBe(false)
  expect(targets(services('weatherkit'), 'weatherkit')).toBe(true)
  expect(targets(services('asc-team', 'weatherkit'), 'weatherkit')).toBe(true)
  expect(targets(services('weatherkit', 'asc-team'), 'weatherkit')).toBe(false)
  expect(goesTo(services('weatherkit'), 'weatherkit')).toBe(false)
  expect(isForAsc(services(undefined))).toBe(true)
  expect(isForAsc(services('apns', 'asc-team'))).toBe(false)
})

test('names of key files come from the loaded key and from the paste', () => {
  const paste = readPaste('openssl dgst -sign ~/keys/SubscriptionKey_ABC123DEFG.p8 and AuthKey_2X9R4HXF34.p8')
  const key = {
    fileName: 'ApiKey_XYZ987WVUT.p8',
    fingerprint: '',
    verification: { status: 'fails' },
  } as const
  expect(keyFileNames(paste, key).map(({ prefix, keyId }) => `${prefix} ${keyId}`)).toEqual([
    'ApiKey XYZ987WVUT',
    'SubscriptionKey ABC123DEFG',
    'AuthKey 2X9R4HXF34',
  ])
  expect(keyFileNames(readPaste('MyAuthKey_.p8'), undefined)).toEqual([])
})

test('a paste full of names is not read to its end', () => {
  expect(keyFileNames(readPaste('AuthKey_2X9R4HXF34.p8 '.repeat(50)), undefined)).toHaveLength(10)
})
