import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const shifted = (seconds: number) =>
  sampleToken('asc-team', { claims: { iat: SAMPLE_NOW + seconds, exp: SAMPLE_NOW + seconds + 900 } })

test.each([3_600, 7_200, 19_800, -1 * -45 * 60, 3_600 - 119])(
  'iat %i s ahead is a time zone, and that alone',
  (by) => {
    const inspection = inspectText(answered(shifted(by), SAMPLE_NOW), { now: SAMPLE_NOW })
    expect(errorsIn(inspection)).toEqual(['time-zone-shift'])
  },
)

test('ahead by something else is only ahead', () => {
  for (const by of [100, 3_600 + 300, 15 * 3_600]) {
    const inspection = inspectText(answered(shifted(by), SAMPLE_NOW), { now: SAMPLE_NOW })
    expect(errorsIn(inspection), String(by)).toEqual(['iat-in-future'])
  }
})

test('an old token is not a time zone; by Apple’s clock it may be', () => {
  expect(findingIn(inspectText(shifted(-3_600), { now: SAMPLE_NOW }), 'time-zone-shift')).toBeUndefined()
  const inspection = inspectText(answered(shifted(-3_600), SAMPLE_NOW), { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'time-zone-shift')?.severity).toBe('ask')
  expect(errorsIn(inspection)).toEqual(['exp-passed'])
})

test('a token that was reused for a quarter of an hour is not found', () => {
  const inspection = inspectText(answered(shifted(-840), SAMPLE_NOW), { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'time-zone-shift')).toBeUndefined()
})
