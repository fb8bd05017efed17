import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (nbf: number, date?: number) => {
  const token = sampleToken('asc-team', { claims: { nbf } })
  return inspectText(date === undefined ? token : answered(token, date), { now: SAMPLE_NOW })
}

test('nbf after Apple’s answer is an error', () => {
  expect(errorsIn(given(SAMPLE_NOW + 1, SAMPLE_NOW))).toEqual(['nbf-in-future'])
})

test('nbf that has come is not found', () => {
  expect(findingIn(given(SAMPLE_NOW, SAMPLE_NOW), 'nbf-in-future')).toBeUndefined()
})

test('by the clock of this device a few seconds are forgiven', () => {
  expect(findingIn(given(SAMPLE_NOW + 5), 'nbf-in-future')).toBeUndefined()
  expect(findingIn(given(SAMPLE_NOW + 6), 'nbf-in-future')?.severity).toBe('error')
})

test('with the same value in iat the clock is the cause', () => {
  const claims = { iat: SAMPLE_NOW + 100, nbf: SAMPLE_NOW + 100, exp: SAMPLE_NOW + 700 }
  const inspection = inspectText(answered(sampleToken('asc-team', { claims }), SAMPLE_NOW), {
    now: SAMPLE_NOW,
  })
  expect(errorsIn(inspection)).toEqual(['iat-in-future'])
})
