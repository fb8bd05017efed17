import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const without = (profile: string) =>
  inspectText(sampleToken(profile, { claims: { iat: undefined } }), { now: SAMPLE_NOW })

test('App Store Connect tokens without iat get no more than a note', () => {
  const inspection = without('asc-team')
  expect(findingIn(inspection, 'iat-missing')?.severity).toBe('info')
  expect(errorsIn(inspection)).toEqual([])
})

test('APNs, which counts from it, cannot do without', () => {
  expect(findingIn(without('apns'), 'iat-missing')?.severity).toBe('error')
})

test('a token with iat is not found, whatever it holds', () => {
  const token = sampleToken('asc-team', { claims: { iat: 'soon' } })
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'iat-missing')).toBeUndefined()
})
