import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (claims: Record<string, unknown>) =>
  inspectText(sampleToken('asc-team', { claims }), { now: SAMPLE_NOW })

test('milliseconds in both claims are one finding', () => {
  const inspection = given({ iat: SAMPLE_NOW * 1000, exp: (SAMPLE_NOW + 900) * 1000 })
  expect(errorsIn(inspection)).toEqual(['time-ms'])
  const finding = findingIn(inspection, 'time-ms')
  expect(finding?.seen).toContain('“iat” is 1790000000000: as milliseconds that is 2026-09-21')
  expect(finding?.fix.code?.map(({ language }) => language)).toContain('JavaScript')
})

test('milliseconds in one claim are found under that claim', () => {
  const inspection = given({ iat: SAMPLE_NOW, exp: SAMPLE_NOW * 1000 + 1_200 })
  expect(errorsIn(inspection)).toEqual(['time-ms'])
  expect(findingIn(inspection, 'time-ms')?.place).toEqual({ part: 'payload', member: 'exp' })
})

test('seconds added to milliseconds are said', () => {
  const inspection = given({ iat: SAMPLE_NOW * 1000, exp: SAMPLE_NOW * 1000 + 1_200 })
  expect(findingIn(inspection, 'time-ms')?.seen).toContain('only 1200 more than “iat”')
})

test('nanoseconds are named as such', () => {
  expect(findingIn(given({ iat: SAMPLE_NOW * 1e9 }), 'time-ms')?.seen).toContain('nanoseconds')
})

test('seconds, and numbers that are no moment in any unit, are not found', () => {
  for (const exp of [SAMPLE_NOW + 900, 1e11, 9e20]) {
    expect(findingIn(given({ exp }), 'time-ms')).toBeUndefined()
  }
})
