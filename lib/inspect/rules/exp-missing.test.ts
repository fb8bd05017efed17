import { expect, test } from 'vitest'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

test('a token without exp for a service that lists it is a warning', () => {
  const token = sampleToken('asc-team', { claims: { exp: undefined } })
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'exp-missing')?.severity).toBe('warn')
})

test('services whose tokens have no exp are left alone', () => {
  for (const profile of ['apns', 'devicecheck', 'storekit-promotional-offer']) {
    const inspection = inspectText(sampleToken(profile), { now: SAMPLE_NOW })
    expect(findingIn(inspection, 'exp-missing'), profile).toBeUndefined()
  }
})
