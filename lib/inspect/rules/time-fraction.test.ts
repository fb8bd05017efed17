import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'
import { signedText } from '../../../testing/signed-text'

const given = (profile: string, claims: Record<string, unknown>) =>
  inspectText(sampleToken(profile, { claims }), { now: SAMPLE_NOW })

test('App Store Connect and Sign in with Apple take fractions: a note', () => {
  for (const profile of ['asc-team', 'sign-in-with-apple']) {
    const inspection = given(profile, { exp: SAMPLE_NOW + 840.25 })
    expect(findingIn(inspection, 'time-fraction')?.severity, profile).toBe('info')
    expect(findingIn(inspection, 'time-fraction')?.seen).toContain('1790000840.25')
    expect(errorsIn(inspection)).toEqual([])
  }
})

test('elsewhere it is a warning', () => {
  expect(findingIn(given('apns', { iat: SAMPLE_NOW - 0.5 }), 'time-fraction')?.severity).toBe('warn')
})

test('whole numbers are not found, however written', () => {
  const token = signedText('{"alg":"ES256","kid":"2X9R4HXF34"}', `{"iss":"x","exp":${SAMPLE_NOW}.0}`)
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'time-fraction')).toBeUndefined()
})
