import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import { signedText } from '../../testing/signed-text'
import { readCompact } from '../jws/compact'
import { profiles } from '../profile/all'
import type { Moment } from './moment'
import { type MarkId, type TimeLine, timeLine } from './time-line'

const ascTeam = profiles.find(({ id }) => id === 'asc-team')
const apns = profiles.find(({ id }) => id === 'apns')
const at = (clock: number): Moment => ({ now: clock, clock, source: 'clock' })
const lineOf = (claims: Record<string, unknown>, clock: number, date?: number): TimeLine | undefined =>
  timeLine(readCompact(sampleToken('asc-team', { claims })), ascTeam, at(clock), date)
const mark = (line: TimeLine | undefined, id: MarkId) => line?.marks.find((one) => one.id === id)

const good = { iat: SAMPLE_NOW - 60, exp: SAMPLE_NOW + 840 }

test('a young token is drawn to scale, with its lifetime and the limit of its service', () => {
  const line = lineOf(good, SAMPLE_NOW)
  expect(line?.marks.map(({ id }) => id)).toEqual(['iat', 'now', 'exp', 'limit'])
  expect(mark(line, 'limit')?.seconds).toBe(SAMPLE_NOW - 60 + 1_200)
  for (const { at: place, beyond } of line?.marks ?? []) {
    expect(beyond).toBeUndefined()
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThan(1)
  }
  const [iat, exp] = [mark(line, 'iat'), mark(line, 'exp')]
  expect(line?.lifetime).toEqual({ from: iat?.at, to: exp?.at })
  expect(line?.skew).toBeUndefined()
})

test('positions follow the scale', () => {
  const line = lineOf(good, SAMPLE_NOW)
  const [iat = 0, now = 0, exp = 0] = (['iat', 'now', 'exp'] as const).map((id) => mark(line, id)?.at)
  expect((now - iat) / (exp - iat)).toBeCloseTo(60 / 900, 6)
})

test('now is at the edge if the token expired long ago, so that its lifetime can still be seen', () => {
  const line = lineOf(good, SAMPLE_NOW + 30 * 86_400, SAMPLE_NOW + 5)
  expect(mark(line, 'now')).toMatchObject({ at: 1, beyond: 'after' })
  expect(mark(line, 'date')?.beyond).toBeUndefined()
  expect((line?.lifetime?.to ?? 0) - (line?.lifetime?.from ?? 0)).toBeGreaterThan(0.3)
})

test('milliseconds are beyond the edge and do not spoil the scale', () => {
  const line = lineOf({ iat: SAMPLE_NOW, exp: (SAMPLE_NOW + 900) * 1000 }, SAMPLE_NOW + 5)
  expect(mark(line, 'exp')).toMatchObject({ at: 1, beyond: 'after' })
  expect(mark(line, 'now')?.beyond).toBeUndefined()
  expect(mark(line, 'limit')?.beyond).toBeUndefined()
})

test('without a start, it is the end in milliseconds that is far from the others', () => {
  const line = lineOf({ iat: undefined, exp: SAMPLE_NOW * 1000 }, SAMPLE_NOW, SAMPLE_NOW + 5)
  expect(line?.marks.filter(({ beyond }) => beyond).map(({ id }) => id)).toEqual(['exp'])
})

test('a token without exp ends at the limit of its service', () => {
  const line = timeLine(readCompact(sampleToken('apns')), apns, at(SAMPLE_NOW))
  expect(mark(line, 'limit')?.seconds).toBe(SAMPLE_NOW - 60 + 3_600)
  expect(line?.lifetime).toBeUndefined()
})

test('an end before the beginning gives no lifetime', () => {
  expect(lineOf({ iat: SAMPLE_NOW, exp: SAMPLE_NOW - 1_200 }, SAMPLE_NOW)?.lifetime).toBeUndefined()
})

test('without any time in the token there is no picture', () => {
  expect(lineOf({ iat: undefined, exp: undefined }, SAMPLE_NOW)).toBeUndefined()
  expect(lineOf({ iat: 'now', exp: 1e300 }, SAMPLE_NOW)).toBeUndefined()
  expect(timeLine(readCompact('no token'), ascTeam, at(SAMPLE_NOW))).toBeUndefined()
})

test('the difference between the clocks is computed from Apple’s date', () => {
  const skew = (iat: number | undefined, date: number, clock = date + 10) =>
    lineOf({ ...good, iat }, clock, date)?.skew
  expect(skew(SAMPLE_NOW + 34, SAMPLE_NOW)).toMatchObject({ status: 'ahead', seconds: 34 })
  expect(skew(SAMPLE_NOW + 34, SAMPLE_NOW)?.words).toContain('34 s later than Apple’s response')
  expect(skew(SAMPLE_NOW - 60, SAMPLE_NOW)).toMatchObject({ status: 'in-order', seconds: -60 })
  expect(skew(SAMPLE_NOW - 900, SAMPLE_NOW)).toMatchObject({ status: 'old' })
  expect(skew(undefined, SAMPLE_NOW)).toMatchObject({ status: 'unknown' })
  expect(skew(SAMPLE_NOW - 60, SAMPLE_NOW, SAMPLE_NOW - 90)?.words).toContain('1 min 30 s behind Apple’s')
})

test('with any numbers in a token, positions stay between 0 and 1 and in order of time', () => {
  const anyTime = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.integer({ min: SAMPLE_NOW - 90_000, max: SAMPLE_NOW + 90_000 }),
  )
  fc.assert(
    fc.property(anyTime, anyTime, anyTime, anyTime, (iat, exp, nbf, clock) => {
      const token = signedText('{"alg":"ES256"}', JSON.stringify({ iat, exp, nbf }))
      const line = timeLine(readCompact(token), ascTeam, at(clock), SAMPLE_NOW)
      let before = 0
      for (const { at: place } of line?.marks ?? []) {
        expect(place).toBeGreaterThanOrEqual(before)
        expect(place).toBeLessThanOrEqual(1)
        before = place
      }
    }),
    { numRuns: 300 },
  )
})
