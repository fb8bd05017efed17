import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (back: number) =>
  inspectText(sampleToken('asc-team', { claims: { iat: SAMPLE_NOW - back, exp: SAMPLE_NOW + 1_200 } }), {
    now: SAMPLE_NOW,
  })

test('a backdated iat with a full life from now is found as that, and as nothing else', () => {
  const inspection = living(60)
  expect(errorsIn(inspection)).toEqual(['iat-backdated-plus-20'])
  expect(findingIn(inspection, 'iat-backdated-plus-20')?.seen).toContain('21 min after “iat”, 1 min over')
})

test('without backdating there is nothing to find', () => {
  expect(findingIn(living(0), 'iat-backdated-plus-20')).toBeUndefined()
})

test('more than two minutes back is a life that is too long', () => {
  expect(errorsIn(living(121))).toEqual(['exp-too-far'])
})
