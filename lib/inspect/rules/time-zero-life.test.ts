import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (seconds: number) =>
  inspectText(sampleToken('asc-team', { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + seconds } }), {
    now: SAMPLE_NOW + 20,
  })

test.each([0, 1, 9])('a life of %i seconds is found, in place of having expired', (life) => {
  expect(errorsIn(living(life))).toEqual(['time-zero-life'])
})

test('one second points at text without a unit', () => {
  expect(findingIn(living(1), 'time-zero-life')?.seen).toContain('jsonwebtoken')
})

test('ten seconds are a life', () => {
  expect(findingIn(living(10), 'time-zero-life')).toBeUndefined()
})
