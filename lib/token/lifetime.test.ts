import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profiles } from '../profile/all'
import type { Lifetime } from '../profile/profile'
import { inUnit, judgeLifetime, lifetimeSeconds, longestLifetime } from './lifetime'

const of = (id: string): Lifetime => {
  const lifetime = profiles.find((profile) => profile.id === id)?.lifetime
  if (lifetime === undefined) throw new Error(`${id} has no lifetime`)
  return lifetime
}
const MINUTE = 60
const DAY = 86_400
const LONG_SCOPE = 'GET /v1/ciProducts'

describe('reading a typed lifetime', () => {
  const minutes = of('asc-team')
  const days = of('sign-in-with-apple')

  test.each([
    ['15', 900],
    [' 15 ', 900],
    ['1.5', 90],
    ['1,5', 90],
    ['.5', 30],
    ['0', undefined],
    ['-5', undefined],
    ['', undefined],
    ['abc', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['9'.repeat(400), undefined],
  ])('%j minutes are %j seconds', (typed, seconds) => {
    expect(lifetimeSeconds(minutes, typed)).toBe(seconds)
  })

  test('days are days', () => {
    expect(lifetimeSeconds(days, '180')).toBe(15_552_000)
    expect(inUnit(days, 15_552_000)).toBe(180)
  })

  test('any string gives a whole number of seconds within a century, or undefined', () => {
    assert(
      property(string(), (text) => {
        const seconds = lifetimeSeconds(days, text)
        return seconds === undefined || (Number.isInteger(seconds) && seconds > 0 && seconds <= 36_525 * DAY)
      }),
    )
  })
})

describe('the limit of each service', () => {
  test.each([
    ['asc-team', 1200],
    ['asc-individual', 1200],
    ['enterprise', 1200],
    ['notary', 1200],
    ['app-store-server', 3600],
    ['sign-in-with-apple', 15_777_000],
    ['data-sharing', 15_777_000],
    ['apple-music', 15_777_000],
    ['apple-tv-feed', 15_777_000],
    ['apps-and-books', 15_777_000],
    ['apple-ads', 15_551_999],
    ['apple-business', 15_551_999],
    ['verifier', 300],
    ['marketplace', 604_799],
    ['maps', undefined],
    ['weatherkit', undefined],
    ['classkit', undefined],
    ['install-verification', undefined],
  ])('%s allows at most %j s', (id, most) => {
    const lifetime = of(id)
    expect(longestLifetime(lifetime, {})).toBe(most)
    if (most !== undefined) {
      expect(judgeLifetime(lifetime, most, {})?.severity).not.toBe('error')
      expect(judgeLifetime(lifetime, most + 1, {})?.severity).toBe('error')
    }
  })

  test.each(profiles.filter((profile) => profile.lifetime).map((profile) => [profile.id] as const))(
    '%s offers only lifetimes within its limit, and its initial one has no warning',
    (id) => {
      const lifetime = of(id)
      for (const { seconds } of lifetime.presets) {
        expect(judgeLifetime(lifetime, seconds, {})?.severity).not.toBe('error')
      }
      expect(lifetime.presets.map(({ seconds }) => seconds)).toContain(lifetime.initial)
      expect(['info', undefined]).toContain(judgeLifetime(lifetime, lifetime.initial, {})?.severity)
    },
  )

  test.each(profiles.filter((profile) => profile.lifetime?.max).map((profile) => [profile.id] as const))(
    'the value that %s suggests instead of a longer one is within the limit',
    (id) => {
      const lifetime = of(id)
      const diagnostic = judgeLifetime(lifetime, (lifetime.max ?? 0) * 2, {})
      const seconds = lifetimeSeconds(lifetime, diagnostic?.instead ?? '')
      expect(diagnostic?.severity).toBe('error')
      expect(judgeLifetime(lifetime, seconds, {})?.severity).not.toBe('error')
    },
  )
})

describe('the note beside the lifetime', () => {
  test('an exclusive limit is named as such', () => {
    expect(judgeLifetime(of('apple-ads'), 180 * DAY, {})).toMatchObject({
      severity: 'error',
      seen: 'It must be less than 180 days.',
      instead: '179',
    })
  })

  test('an inclusive limit that isn’t a round number is rounded down', () => {
    expect(judgeLifetime(of('sign-in-with-apple'), 183 * DAY, {})).toMatchObject({
      severity: 'error',
      seen: 'It can be at most 182.6 days.',
      instead: '182.6',
    })
  })

  test.each([
    ['asc-team', 19 * MINUTE, undefined],
    ['asc-team', 19 * MINUTE + 1, 'warn'],
    ['app-store-server', 59 * MINUTE, undefined],
    ['app-store-server', 59 * MINUTE + 1, 'warn'],
    ['app-store-server', 60 * MINUTE, 'warn'],
    ['apple-music', 182 * DAY, 'info'],
    ['apple-music', 182 * DAY + 1, 'warn'],
    ['sign-in-with-apple', 180 * DAY, 'info'],
    ['sign-in-with-apple', 15_777_000, 'warn'],
    ['apple-ads', 179 * DAY, undefined],
    ['apple-ads', 179 * DAY + 1, 'warn'],
    ['marketplace', 6 * DAY + 1, 'warn'],
    ['maps', 400 * DAY, 'info'],
  ])('%s with %i s: %j', (id, seconds, severity) => {
    expect(judgeLifetime(of(id), seconds, {})?.severity).toBe(severity)
  })

  test('less than a minute, or anything but a number, is an error', () => {
    expect(judgeLifetime(of('asc-team'), undefined, {})?.severity).toBe('error')
    expect(judgeLifetime(of('asc-team'), 59, {})?.severity).toBe('error')
    expect(judgeLifetime(of('asc-team'), 60, {})).toBeUndefined()
  })
})

describe('a longer lifetime for a scope', () => {
  const lifetime = of('asc-team')

  test('is allowed for GETs of listed resources, up to six months', () => {
    expect(longestLifetime(lifetime, { scope: LONG_SCOPE })).toBe(15_777_000)
    expect(judgeLifetime(lifetime, DAY, { scope: LONG_SCOPE })?.severity).toBe('info')
    expect(judgeLifetime(lifetime, 15_777_001, { scope: LONG_SCOPE })?.severity).toBe('error')
  })

  test('is a risk for resources close to the list', () => {
    expect(judgeLifetime(lifetime, DAY, { scope: 'GET /v1/ciArtifacts/1' })).toMatchObject({
      severity: 'warn',
      seen: expect.stringContaining('Apple may reject'),
    })
  })

  test('is rejected for all others, with the reason', () => {
    expect(judgeLifetime(lifetime, DAY, { scope: 'GET /v1/apps' })).toMatchObject({
      severity: 'error',
      seen: expect.stringContaining('GET /v1/apps'),
      instead: '20',
    })
    expect(judgeLifetime(lifetime, DAY, {})?.seen).toContain('Only a token with a scope')
  })

  test('does not exist for the Enterprise Program and the Notary API', () => {
    expect(longestLifetime(of('enterprise'), { scope: LONG_SCOPE })).toBe(1200)
    expect(longestLifetime(of('notary'), { scope: LONG_SCOPE })).toBe(1200)
  })
})
