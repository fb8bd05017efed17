import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockJump, elapsed } from './moment'

const HOURS = 3_600_000
const START = { wall: 1_800_000_000_000, steady: 5000 }

test('time passes although the clock is set back, and although the computer sleeps', () => {
  expect(elapsed(START, { wall: START.wall - 10 * HOURS, steady: 65_000 })).toBe(60_000)
  expect(elapsed(START, { wall: START.wall + 2 * HOURS, steady: 6000 })).toBe(2 * HOURS)
})

test('a clock that was set is distinguished from time that passes', () => {
  expect(clockJump(START, { wall: START.wall - 10 * HOURS + 1000, steady: 6000 })).toBe(-36_000)
  expect(clockJump(START, { wall: START.wall + HOURS + 1000, steady: 6000 })).toBe(3600)
})

test('time that passes is not a jump, however long it takes until the next reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: -5000, max: 5000 }), (passed, drift) => {
      const later = { wall: START.wall + passed + drift, steady: START.steady + passed }
      expect(clockJump(START, later)).toBe(0)
      expect(elapsed(START, later)).toBeGreaterThanOrEqual(passed)
    }),
  )
})
