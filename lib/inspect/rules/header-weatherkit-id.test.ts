import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const requested = (token: string, url: string, options = '') =>
  `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

test.each([
  [
    'a WeatherKit token for App Store Connect',
    requested(sampleToken('weatherkit'), 'https://api.appstoreconnect.apple.com/v1/apps'),
    ['error header-weatherkit-id'],
  ],
  [
    'its header in an App Store Connect token',
    requested(
      sampleToken('asc-team', { header: { id: 'DEF123GHIJ.com.example.weather' } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
    ),
    ['error header-weatherkit-id'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'header-weatherkit-id')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'header-weatherkit-id')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'a WeatherKit token for WeatherKit',
    requested(sampleToken('weatherkit'), 'https://weatherkit.apple.com/api/v1/availability/37.3/-122.0'),
  ],
  [
    'an id without a dot',
    requested(
      sampleToken('asc-team', { header: { id: 'x' } }),
      'https://api.appstoreconnect.apple.com/v1/apps',
    ),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' header-weatherkit-id'))).toEqual([])
})
