import { describe, expect, test } from 'vitest'
import { serviceValues } from '../../testing/minted'
import { profiles } from '../profile/all'
import { codeTargets } from '../target'
import type { CodeTarget } from './target'
import { tokenCode } from './token-code'

const targets: readonly CodeTarget[] = codeTargets
const programs = targets.filter(({ group }) => group !== 'Ready files')
const files = targets.filter(({ group }) => group === 'Ready files')
const of = (id: string) => {
  const profile = profiles.find((each) => each.id === id)
  if (!profile) throw new Error(`there is no ${id}`)
  return profile
}

test('ids and names are unique', () => {
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length)
})

describe.each(targets.map((target) => [target.id, target] as const))('%s', (_, target) => {
  test.each(profiles.map(({ id }) => [id] as const))('writes %s before anything is known', (id) => {
    const code = tokenCode(of(id), {}, undefined)
    const required = of(id).fields.filter(({ optional }) => !optional)
    if (target.obstacle?.(code) !== undefined) return expect(target.obstacle(code)).toMatch(/\.$/u)
    const text = target.write(code)
    for (const { id: field, label, input } of required) {
      const used = [...of(id).header, ...of(id).claims].some(
        ({ value }) => value.from === 'field' && value.field === field,
      )
      if (used && input.kind !== 'checkbox')
        expect(text).toContain(`YOUR_${label.toUpperCase().replaceAll(/[^A-Z\d]+/gu, '_')}`)
    }
    expect(text).not.toMatch(/undefined(?! \})|NaN|\[object/u)
    expect(text.endsWith('\n')).toBe(true)
  })
})

describe.each(programs.map((target) => [target.id, target] as const))('the program of %s', (_, target) => {
  test('says what it mints and when to run it again', () => {
    const text = target.write(tokenCode(of('asc-team'), serviceValues['asc-team'] ?? {}, 1200))
    expect(text).toContain('App Store Connect API (team key)')
    expect(text).toContain('before 19 minutes have passed')
    expect(text).toContain('20 * 60'.replaceAll(' ', target.id === 'golang-jwt' ? '' : ' '))
  })

  test('contains the entered values and the name of the key file', () => {
    const text = target.write(tokenCode(of('asc-team'), serviceValues['asc-team'] ?? {}, 900))
    for (const value of Object.values(serviceValues['asc-team'] ?? {}).flatMap((each) => each.split('\n')))
      expect(text).toContain(value)
    expect(text).toContain('APPLE_KEY_FILE')
    expect(text).toContain('AuthKey_2X9R4HXF34.p8')
    expect(text).not.toContain('BEGIN')
  })
})

test('a token for one use is minted for every use, and an APNs token not too often', () => {
  const said = (id: string) => tokenCode(of(id), {}, undefined).about[1]
  expect(said('storekit-promotional-offer')).toBe(
    'Run the program for every use: the UUID must be new each time.',
  )
  expect(said('apns')).toContain('before 60 minutes have passed, but not within 20 minutes')
  expect(said('sign-in-with-apple')).toMatch(/before \d+ days have passed/u)
})

test('a Key ID that cannot be part of a file name is not used in one', () => {
  expect(tokenCode(of('asc-team'), { keyId: '../$(id)' }, 900).keyFile).toBe('AuthKey_YOUR_KEY_ID.p8')
})

test('a lifetime that does not fit into 32 bits does not overflow', () => {
  const century = 36_525 * 86_400
  const code = tokenCode(of('maps'), serviceValues.maps ?? {}, century)
  const text = (id: string) => targets.find((target) => target.id === id)?.write(code)
  expect(text('java')).toContain(`issuedAt + ${century}L`)
  expect(text('kotlin')).toContain(`issuedAt + ${century}L`)
  expect(text('csharp')).toContain(`issuedAt + ${century}L`)
})

describe.each(files.map((target) => [target.id, target] as const))('the file of %s', (_, target) => {
  test('has the IDs of the team key, but not the key', () => {
    const text = target.write(tokenCode(of('asc-team'), serviceValues['asc-team'] ?? {}, 900))
    expect(text).toContain('2X9R4HXF34')
    expect(text).toContain('57246542-96fe-1a63-e053-0824d011072a')
    expect(text).not.toContain('BEGIN')
  })

  test('is offered only for team keys of App Store Connect', () => {
    const offered = profiles.filter(
      ({ id }) => target.obstacle?.(tokenCode(of(id), serviceValues[id] ?? {}, undefined)) === undefined,
    )
    expect(offered.map(({ id }) => id).filter((id) => !id.startsWith('notary'))).toEqual(['asc-team'])
  })
})

test('eas.json is JSON', () => {
  const text =
    files
      .find(({ id }) => id === 'eas')
      ?.write(tokenCode(of('asc-team'), { keyId: 'a"b', issuerId: '' }, 900)) ?? ''
  expect(JSON.parse(text)).toEqual({
    submit: {
      production: {
        ios: { ascApiKeyPath: '$APPLE_KEY_FILE', ascApiKeyId: 'a"b', ascApiKeyIssuerId: 'YOUR_ISSUER_ID' },
      },
    },
  })
})
