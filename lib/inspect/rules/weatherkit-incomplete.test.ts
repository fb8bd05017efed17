import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const whole = sampleToken('weatherkit')
const noId = sampleToken('weatherkit', { header: { id: undefined } })
const noSub = sampleToken('weatherkit', { claims: { sub: undefined } })
const named = sampleToken('weatherkit', { claims: { iss: 'My weather key' } })
const audience = sampleToken('weatherkit', { claims: { aud: 'weatherkit' } })
const other = sampleToken('weatherkit', { header: { id: 'DEF123GHIJ.com.example.other' } })
const push = sampleToken('apns')

test.each([
  [
    'no id in the header',
    'error',
    `curl -H "Authorization: Bearer ${noId}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
  [
    'no sub',
    'error',
    `curl -H "Authorization: Bearer ${noSub}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
  [
    'the name of the key as issuer',
    'error',
    `curl -H "Authorization: Bearer ${named}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
  [
    'an audience',
    'error',
    `curl -H "Authorization: Bearer ${audience}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
  [
    'an id that is of another service',
    'error',
    `curl -H "Authorization: Bearer ${other}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} weatherkit-incomplete`)
})

test.each([
  [
    'a complete token',
    `curl -H "Authorization: Bearer ${whole}" "https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"`,
  ],
  [
    'an incomplete token of another service',
    `curl -H "Authorization: Bearer ${push}" https://api.push.apple.com/3/device/abc`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('weatherkit-incomplete')
})
