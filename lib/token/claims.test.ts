import { assert, constantFrom, dictionary, integer, option, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filledPlan } from '../../testing/filled-plan'
import { serviceValues } from '../../testing/minted'
import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'
import { diagnostics } from './claims'

const NOW = 1_800_000_000
const UUID = '4ab1c1f8-5b4c-4f0a-9a6e-1f4b1d3b9c55'
const of = (id: string): Profile => {
  const profile = profiles.find((each) => each.id === id)
  if (profile === undefined) throw new Error(`there is no ${id}`)
  return profile
}
const plan = (id: string, seconds?: number, now = NOW, values = serviceValues[id] ?? {}) =>
  filledPlan(of(id), values, seconds, now, () => UUID)

describe('the times of a token', () => {
  test('iat is 60 s back and exp is iat plus the lifetime', () => {
    expect(plan('asc-team', 1200)).toMatchObject({
      status: 'ready',
      claims: { iat: NOW - 60, exp: NOW - 60 + 1200 },
      expiresAt: NOW + 1140,
    })
  })

  test('a lifetime of a minute or two loses no more than half to the backdate', () => {
    expect(plan('asc-team', 60)).toMatchObject({ claims: { iat: NOW - 30, exp: NOW + 30 } })
    expect(plan('asc-team', 90)).toMatchObject({ claims: { iat: NOW - 45, exp: NOW + 45 } })
    expect(plan('asc-team', 120)).toMatchObject({ claims: { iat: NOW - 60, exp: NOW + 60 } })
  })

  test('a clock with fractions gives whole seconds', () => {
    expect(plan('asc-team', 600, NOW + 0.9)).toMatchObject({ claims: { iat: NOW - 60, exp: NOW + 540 } })
  })

  test('a token without exp has no expiry, whatever the lifetime is', () => {
    const planned = plan('apns', 600)
    expect(planned).toMatchObject({ status: 'ready', claims: { iat: NOW - 60 }, expiresAt: undefined })
    expect(planned.status === 'ready' && planned.claims).not.toHaveProperty('exp')
  })

  test('a lifetime that isn’t a number mints nothing and is named in its unit', () => {
    expect(plan('asc-team', undefined)).toMatchObject({
      status: 'incomplete',
      missing: [],
      wrong: [{ label: 'Lifetime in minutes' }],
    })
    expect(plan('sign-in-with-apple', undefined)).toMatchObject({ wrong: [{ label: 'Lifetime in days' }] })
  })
})

describe('the notes beside the fields', () => {
  test('an empty field gets no note', () => {
    expect(diagnostics(of('asc-team'), {}, 900)).toEqual({ byField: {}, lifetime: undefined })
  })

  test('a warning or a hint does not stop minting', () => {
    const values = { keyId: 'short', issuerId: '57246542-96FE-1A63-E053-0824D011072A' }
    expect(Object.keys(diagnostics(of('asc-team'), values, 900).byField)).toEqual(['keyId', 'issuerId'])
    expect(plan('asc-team', 900, NOW, values).status).toBe('ready')
  })

  test('a token without lifetime gets no note about it', () => {
    expect(diagnostics(of('apns'), {}, undefined).lifetime).toBeUndefined()
  })

  test('empty lines aren’t a scope', () => {
    const planned = plan('asc-team', 900, NOW, { ...serviceValues['asc-team'], scope: ' \n\n' })
    expect(planned.status === 'ready' && planned.claims).not.toHaveProperty('scope')
    expect(plan('maps', 900, NOW, { ...serviceValues.maps, scope: '\n' })).toMatchObject({
      status: 'incomplete',
      missing: [{ label: 'Scope' }],
    })
  })

  test('each wrong field is named once', () => {
    const planned = plan('asc-team', 900, NOW, {
      keyId: 'AuthKey_A.p8',
      issuerId: 'DEF123GHIJ',
      scope: 'POST /',
    })
    expect(planned.status === 'incomplete' && planned.wrong.map(({ label }) => label)).toEqual([
      'Key ID',
      'Issuer ID',
      'Scope',
    ])
  })
})

describe('with any input', () => {
  const anyProfile = constantFrom(...profiles)
  const anySeconds = option(integer({ min: -10, max: 40_000_000 }), { nil: undefined })

  test('a plan is ready or says why it isn’t, and is never over the limit', { timeout: 30_000 }, () => {
    const anyValues = dictionary(
      constantFrom(...profiles.flatMap(({ fields }) => fields.map(({ id }) => id))),
      string(),
    )
    assert(
      property(anyProfile, anyValues, anySeconds, (profile, values, seconds) => {
        const planned = filledPlan(profile, values, seconds, NOW, () => UUID)
        if (planned.status === 'incomplete') return planned.missing.length + planned.wrong.length > 0
        return Object.values(planned.claims).every((value) => value !== undefined && value !== '')
      }),
      { numRuns: 300 },
    )
  })

  test('valid values with any lifetime give whole numbers, or no token', { timeout: 30_000 }, () => {
    assert(
      property(anyProfile, anySeconds, (profile, seconds) => {
        const planned = filledPlan(profile, serviceValues[profile.id] ?? {}, seconds, NOW, () => UUID)
        if (planned.status === 'incomplete')
          return planned.wrong.every(({ label }) => label.startsWith('Lifetime'))
        const { iat, exp } = planned.claims
        const { max, inclusive, longer } = profile.lifetime ?? {}
        const lifetime = typeof exp === 'number' && typeof iat === 'number' ? exp - iat : 0
        return (
          [iat, exp].every((time) => time === undefined || Number.isSafeInteger(time)) &&
          (max === undefined ||
            lifetime < max + (inclusive ? 1 : 0) ||
            (longer !== undefined && lifetime <= longer.max))
        )
      }),
      { numRuns: 500 },
    )
  })
})
