import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (seconds: number, profile = 'asc-team') =>
  inspectText(sampleToken(profile, { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + seconds } }), {
    now: SAMPLE_NOW,
  })

test.each([600_000, 900_000, 1_200_000, 1_200_060])('a life of %i seconds is found as that alone', (life) => {
  const inspection = living(life)
  expect(errorsIn(inspection)).toEqual(['time-ms-added-to-seconds'])
})

test('a week is only too long', () => {
  expect(findingIn(living(604_800), 'time-ms-added-to-seconds')).toBeUndefined()
})

test('a service that allows such a life is left alone', () => {
  expect(errorsIn(living(1_200_000, 'sign-in-with-apple'))).toEqual([])
})
