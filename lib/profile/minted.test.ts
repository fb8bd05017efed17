import { type KeyObject, verify } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { filledPlan } from '../../testing/filled-plan'
import { MINTED_NONCE, MINTED_NOW, minted, serviceValues } from '../../testing/minted'
import { throwawayKey } from '../../testing/throwaway-key'
import { diagnostics } from '../token/claims'
import { mint } from '../token/mint'
import { profiles } from './all'
import type { Profile } from './profile'

const key = throwawayKey()
let signingKey: CryptoKey
beforeAll(async () => {
  signingKey = await crypto.subtle.importKey('jwk', key.jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])
})

const plan = (
  profile: Profile,
  values = serviceValues[profile.id] ?? {},
  seconds = minted[profile.id]?.[1],
) => filledPlan(profile, values, seconds, MINTED_NOW, () => MINTED_NONCE)

/** Verifies and decodes a token without any code under test. */
function parts(compact: string, publicKey: KeyObject): readonly [header: string, claims: string] {
  const [header = '', claims = '', signature = '', ...more] = compact.split('.')
  expect(more).toEqual([])
  const bytes = Buffer.from(signature, 'base64url')
  expect(bytes.length).toBe(64)
  expect(
    verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      bytes,
    ),
  ).toBe(true)
  return [
    Buffer.from(header, 'base64url').toString('utf8'),
    Buffer.from(claims, 'base64url').toString('utf8'),
  ]
}

test('every profile has a row with values and its token, and no row is left over', () => {
  const ids = profiles.map(({ id }) => id).sort()
  expect(Object.keys(minted).sort()).toEqual(ids)
})

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const values = serviceValues[id] ?? {}

  test('mints exactly the header and claims that its service accepts', async () => {
    const planned = plan(profile)
    if (planned.status !== 'ready') throw new Error(JSON.stringify(planned))
    const compact = await mint(planned.header, planned.claims, signingKey)
    const [, , header, claims] = minted[id] ?? []
    expect(parts(compact, key.publicKey)).toEqual([header, claims])
  })

  test('reports no error for valid values', () => {
    const said = Object.entries(diagnostics(profile, values, minted[id]?.[1]).byField)
    expect(said.filter(([, { severity }]) => severity === 'error')).toEqual([])
  })

  test.each(
    profile.fields.filter((field) => !field.optional).map((field) => [field.label, field.id] as const),
  )('without %s nothing is minted, and the field is named', (label, field) => {
    const planned = plan(profile, { ...values, [field]: '' })
    expect(planned.status).toBe('incomplete')
    if (planned.status === 'incomplete') expect(planned.missing.map((each) => each.label)).toEqual([label])
  })

  const spoilt = profile.fields.filter(({ input }) => input.kind !== 'checkbox' && input.kind !== 'choice')
  test.each(spoilt.map((field) => [field.label, field.id] as const))(
    'with an invalid %s nothing is minted, and the field says so',
    (label, field) => {
      const bad = badValues[field] ?? '<not filled in>'
      const planned = plan(profile, { ...values, [field]: bad })
      expect(planned.status).toBe('incomplete')
      if (planned.status === 'incomplete') {
        expect(planned.wrong.map((each) => each.label)).toContain(label)
        expect(planned.missing).toEqual([])
      }
      expect(
        diagnostics(profile, { ...values, [field]: bad }, minted[id]?.[1]).byField[field]?.severity,
      ).toBe('error')
    },
  )

  test('with no field filled in every required field is named', () => {
    const planned = plan(profile, {})
    expect(planned.status).toBe('incomplete')
    if (planned.status === 'incomplete') {
      expect(planned.missing).toEqual(profile.fields.filter((field) => !field.optional))
    }
  })

  test('every optional field may be left out', () => {
    const required = Object.fromEntries(
      profile.fields.filter((field) => !field.optional).map((field) => [field.id, values[field.id] ?? '']),
    )
    const planned = plan(profile, { ...required, ...(id === 'maps' ? { scope: 'server_api' } : {}) })
    expect(planned.status).toBe('ready')
    if (planned.status === 'ready') {
      const must = profile.claims.filter((member) => member.required === 'yes').map((member) => member.name)
      expect(Object.keys(planned.claims)).toEqual(must)
    }
  })

  test('a lifetime over the limit mints nothing', () => {
    if (profile.lifetime?.max === undefined) return expect(profile.lifetime?.max).toBeUndefined()
    const over = profile.lifetime.max + (profile.lifetime.inclusive ? 1 : 0)
    const planned = plan(profile, { ...values, scope: '' }, over)
    expect(planned).toMatchObject({
      status: 'incomplete',
      missing: [],
      wrong: [{ label: `Lifetime in ${profile.lifetime.unit}` }],
    })
  })
})

/** Invalid values for the fields where a placeholder is not the usual mistake. */
const badValues: Readonly<Record<string, string>> = {
  scope: 'POST everything',
  origin: 'not an origin',
  request: '{"operation":',
  transactionId: '11111111-2222-4333-8444-555555555555',
  offerIdentifier: '{{offer}}',
}

describe('fields that belong together', () => {
  const maps = profiles.find(({ id }) => id === 'maps')

  test.each(['mapkit_js', 'web_snapshots', 'embed_api', 'server_api embed_api'])(
    'a Maps token for %s is made without an origin, with a warning',
    (scope) => {
      const planned = maps && plan(maps, { ...serviceValues.maps, scope, origin: '' })
      expect(planned).toMatchObject({ status: 'ready' })
      expect(maps?.together?.({ scope, origin: '' })).toMatchObject([
        { field: 'origin', diagnostic: { severity: 'warn' } },
      ])
    },
  )

  test('a Maps token for the server alone needs no origin', () => {
    const planned = maps && plan(maps, { ...serviceValues.maps, scope: 'server_api', origin: '' })
    expect(planned).toMatchObject({ status: 'ready' })
    expect(planned?.status === 'ready' && planned.claims).not.toHaveProperty('origin')
  })

  test('a scope that Maps does not know is rejected', () => {
    const planned = maps && plan(maps, { ...serviceValues.maps, scope: 'server_api everything' })
    expect(planned).toMatchObject({ status: 'incomplete', wrong: [{ label: 'Scope' }] })
  })

  test('an unticked box is false where the claim is required and absent where it is optional', () => {
    const intro = profiles.find(({ id }) => id === 'storekit-introductory-offer')
    const impression = profiles.find(({ id }) => id === 'adattributionkit')
    const no = intro && plan(intro, { ...serviceValues[intro.id], allowIntroductoryOffer: '' })
    expect(no).toMatchObject({ status: 'ready', claims: { allowIntroductoryOffer: false } })
    const none =
      impression && plan(impression, { ...serviceValues[impression.id], eligibleForReEngagement: '' })
    expect(none?.status === 'ready' && none.claims).not.toHaveProperty('eligible-for-re-engagement')
  })
})
