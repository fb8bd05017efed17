import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockText, numericDateText, relativeText } from './numeric-date'

const NOW = Date.UTC(2026, 10, 24, 8, 30, 0) / 1000

describe('a NumericDate', () => {
  test('is written in UTC, in local time and by its distance', () => {
    expect(numericDateText(NOW + 840, NOW, 'Europe/Berlin')).toEqual({
      utc: '2026-11-24 08:44:00 UTC',
      local: '24 Nov 2026, 09:44:00 CET',
      relative: 'in 14 min',
      short: '09:44:00',
      zone: 'CET',
    })
  })

  test('keeps one time zone apart from another', () => {
    expect(numericDateText(NOW, NOW, 'America/New_York')?.local).toContain('03:30:00')
    expect(numericDateText(NOW, NOW, 'Asia/Tokyo')?.local).toContain('17:30:00')
  })

  test('outside the range of a date is undefined', () => {
    for (const seconds of [Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_001, 1e300]) {
      expect(numericDateText(seconds, NOW)).toBeUndefined()
    }
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (seconds, now) => {
        numericDateText(seconds, Number.isFinite(now) ? Math.min(1e12, Math.abs(now)) : NOW, 'UTC')
      }),
    )
  })
})

test('a distance is written in the largest unit that fits', () => {
  expect([0, 1, -59, 60, -3600, 86_400 * 3, -31_557_600].map(relativeText)).toEqual([
    'now',
    'in 1 second',
    '59 seconds ago',
    'in 1 min',
    '1 hour ago',
    'in 3 days',
    'last year',
  ])
})

test('a duration reads like a clock', () => {
  expect([-5, 0, 65, 845, 3723, 1_047_845].map(clockText)).toEqual([
    '0:00',
    '0:00',
    '1:05',
    '14:05',
    '01:02:03',
    '12 d 03:04:05',
  ])
})
