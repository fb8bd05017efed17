import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (exp: number) => inspectText(sampleToken('asc-team', { claims: { exp } }), { now: SAMPLE_NOW })

test.each([0, 600, 1_200, 9_999_999])('exp %i is a duration, and nothing else is said about it', (exp) => {
  const inspection = given(exp)
  expect(errorsIn(inspection)).toEqual(['time-relative'])
})

test('an old moment is not', () => {
  expect(findingIn(given(10_000_000), 'time-relative')).toBeUndefined()
})
