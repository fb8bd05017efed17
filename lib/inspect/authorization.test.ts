import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPaste } from '../paste/read-paste'
import { ascTeam } from '../profile/asc-team'
import { deviceCheck } from '../profile/devicecheck'
import { signInWithApple } from '../profile/sign-in-with-apple'
import {
  authorizationsOf,
  credential,
  headerValue,
  mayReachApple,
  reachesApple,
  wantsBearer,
  withoutPort,
} from './authorization'

function request(command: string) {
  const [first] = readPaste(command).requests
  if (first === undefined) throw new Error('no request')
  return first
}

const to = (url: string) => request(`curl ${url} -H "Accept: */*"`)

test('the header is found in uppercase and lowercase', () => {
  const twice = request('curl https://x.apple.com/ -H "aUTHORIZATION: Bearer x" -H "Authorization: Bearer y"')
  expect(authorizationsOf(twice).map(({ value }) => value)).toEqual(['Bearer x', 'Bearer y'])
  expect(authorizationsOf(to('https://x.apple.com/'))).toEqual([])
  expect(headerValue(to('https://x.apple.com/'), 'accept')).toBe('*/*')
})

test.each([
  ['Bearer abc', 'Bearer', 'abc'],
  ['  bearer   abc def ', 'bearer', 'abc def'],
  ['abc', 'abc', ''],
  ['', '', ''],
])('“%s” is split into scheme and credential', (value, scheme, rest) => {
  expect(credential(value)).toEqual({ scheme, rest })
})

describe('hosts', () => {
  test.each([
    ['https://api.appstoreconnect.apple.com/v1/apps', true, true],
    ['https://API.push.apple.com:2197/3/device/1', true, true],
    ['https://snapshot.apple-mapkit.com/api/v1/snapshot', true, true],
    ['https://example.com/', false, false],
    ['https://apple.com.example.com/', false, false],
    ['https://notapple.com/', false, false],
    ['"https://$HOST/v1/apps"', true, false],
  ])('%s', (url, may, does) => {
    expect(mayReachApple(to(url))).toBe(may)
    expect(reachesApple(to(url))).toBe(does)
  })

  test('port, case and a final dot do not count', () => {
    expect(withoutPort('API.Push.Apple.com.:443')).toBe('api.push.apple.com')
  })
})

describe('whether Bearer is expected', () => {
  test('by nearly every service, and if no service is known', () => {
    expect(wantsBearer(to('https://api.appstoreconnect.apple.com/v1/apps'), [ascTeam])).toBe(true)
    expect(wantsBearer(to('https://example.com/'), [])).toBe(true)
  })

  test('not if the token is a field of a form-encoded body', () => {
    expect(wantsBearer(to('https://appleid.apple.com/auth/token'), [signInWithApple])).toBe(false)
  })

  test('not by App Attest, but by DeviceCheck', () => {
    expect(wantsBearer(to('https://data.appattest.apple.com/v1/attestationData'), [deviceCheck])).toBe(false)
    expect(wantsBearer(to('https://api.devicecheck.apple.com/v1/query_two_bits'), [deviceCheck])).toBe(true)
  })
})

test('any value can be split', () => {
  assert(property(string(), (value) => typeof credential(value).rest === 'string'))
})
