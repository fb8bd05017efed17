import { describe, expect, test } from 'vitest'
import { profiles } from '@/lib/profile/all'
import { fromConfiguration, fromFileName } from './suggestions'

describe('the name of a key file', () => {
  const named = { keyId: '2X9R4HXF34', prefix: 'ApiKey', suggests: 'individual' } as const

  test('fills in the Key ID and the kind of key of the chosen service', () => {
    expect(fromFileName(named, 'asc', profiles)).toEqual({
      values: { keyId: '2X9R4HXF34' },
      source: 'the file name',
      target: { service: 'asc', profileId: 'asc-individual' },
    })
  })

  test('keeps a service whose keys have such names', () => {
    const authKey = { keyId: '2X9R4HXF34', prefix: 'AuthKey', suggests: 'team-or-account' } as const
    expect(fromFileName(authKey, 'maps', profiles).target).toBeUndefined()
  })
})

describe('a configuration', () => {
  const source = 'fastlane api_key.json'

  test('fills in only what it holds', () => {
    const { values, target, lifetime } = fromConfiguration({ keyId: 'AAAAAAAAAA', source }, 'asc', profiles)
    expect(values).toEqual({ keyId: 'AAAAAAAAAA' })
    expect(target).toBeUndefined()
    expect(lifetime).toBeUndefined()
  })

  test('names the kind of key of the chosen service', () => {
    const of = (keyKind: 'team' | 'individual', service: string) =>
      fromConfiguration({ keyKind, source }, service, profiles).target
    expect(of('individual', 'asc')).toEqual({ service: 'asc', profileId: 'asc-individual' })
    expect(of('team', 'asc')).toEqual({ service: 'asc', profileId: 'asc-team' })
    expect(of('team', 'maps')).toBeUndefined()
  })

  test('in_house names the Enterprise Program API', () => {
    expect(fromConfiguration({ inHouse: true, source }, 'asc', profiles).target).toEqual({
      service: 'enterprise',
      profileId: 'enterprise',
    })
  })

  test('gives its lifetime in the unit of the service, unless it is over the limit', () => {
    const of = (service: string, lifetimeMinutes: number) =>
      fromConfiguration({ lifetimeMinutes, source }, service, profiles).lifetime
    expect(of('asc', 15)).toBe('15')
    expect(of('asc', 2880)).toBeUndefined()
    expect(of('sign-in-with-apple', 2880)).toBe('2')
    expect(of('devicecheck', 15)).toBeUndefined()
  })
})
