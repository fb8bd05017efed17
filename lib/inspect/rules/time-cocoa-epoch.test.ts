import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const shifted = (by: number, days = 0) =>
  inspectText(
    sampleToken('asc-team', {
      claims: { iat: SAMPLE_NOW - by - days * 86_400, exp: SAMPLE_NOW + 900 - by - days * 86_400 },
    }),
    { now: SAMPLE_NOW },
  )

test('seconds from 2001 are one finding', () => {
  const inspection = shifted(978_307_200)
  expect(errorsIn(inspection)).toEqual(['time-cocoa-epoch'])
  expect(findingIn(inspection, 'time-cocoa-epoch')?.seen).toContain('Counted from 2001 it is 2026-09-21')
})

test('seconds from 1970, and old tokens, are not found', () => {
  expect(findingIn(shifted(0), 'time-cocoa-epoch')).toBeUndefined()
  expect(findingIn(shifted(978_307_200, 60), 'time-cocoa-epoch')).toBeUndefined()
})
