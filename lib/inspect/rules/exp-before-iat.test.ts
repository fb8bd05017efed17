import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (iat: number, exp: number) =>
  inspectText(sampleToken('asc-team', { claims: { iat, exp } }), { now: SAMPLE_NOW })

test('an end before the beginning is found, and no consequence of it', () => {
  expect(errorsIn(given(SAMPLE_NOW, SAMPLE_NOW - 1_200))).toEqual(['exp-before-iat'])
})

test('swapped values are named', () => {
  const inspection = given(SAMPLE_NOW + 900, SAMPLE_NOW)
  expect(errorsIn(inspection)).toEqual(['exp-before-iat'])
  expect(findingIn(inspection, 'exp-before-iat')?.fix.text).toContain('Swap')
})

test('equal values are not found', () => {
  expect(findingIn(given(SAMPLE_NOW, SAMPLE_NOW), 'exp-before-iat')).toBeUndefined()
})
