import { expect, test } from 'vitest'
import { durationText, utcText } from './time-words'

test.each([
  [0, '0 s'],
  [0.2, 'less than a second'],
  [1, '1 s'],
  [-34, '34 s'],
  [60, '1 min'],
  [1_234, '20 min 34 s'],
  [3_600, '1 h'],
  [3_661, '1 h 1 min'],
  [86_400, '1 day'],
  [15_777_000, '182 days 14 h'],
  [1e15, '1000000000000000 s'],
  [Number.POSITIVE_INFINITY, 'an impossible number of seconds'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationText(seconds)).toBe(words)
})

test('a time is written in UTC, or as a number if it is outside the range of a date', () => {
  expect(utcText(1_790_000_000)).toBe('2026-09-21 14:13:20 UTC')
  expect(utcText(1e20)).toBe('100000000000000000000')
})
