import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (seconds: number, text: (token: string) => string = (token) => token, more = {}) =>
  inspectText(
    text(sampleToken('asc-team', { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + seconds, ...more } })),
    {
      now: SAMPLE_NOW + 1,
    },
  )

test('a life of exactly 20 minutes is a warning, not an error', () => {
  const inspection = living(1_200)
  expect(findingIn(inspection, 'exp-exactly-20')?.severity).toBe('warn')
  expect(errorsIn(inspection)).toEqual([])
})

test('19 minutes are not at the edge', () => {
  expect(findingIn(living(1_140), 'exp-exactly-20')).toBeUndefined()
})

test('Apple’s clock proves that exp lay beyond the limit', () => {
  const inspection = living(1_200, (token) => answered(token, SAMPLE_NOW - 34))
  const finding = findingIn(inspection, 'exp-exactly-20')
  expect(finding?.severity).toBe('error')
  expect(finding?.seen).toContain('20 min 34 s after Apple’s answer')
})

test('without iat a little more than 20 minutes from Apple’s clock is the clock’s fault', () => {
  const inspection = living(1_200, (token) => answered(token, SAMPLE_NOW - 34), { iat: undefined })
  expect(errorsIn(inspection)).toEqual(['exp-exactly-20'])
})

test('a longer life is too long, not at the edge', () => {
  expect(findingIn(living(1_800), 'exp-exactly-20')).toBeUndefined()
})
