import { type KeyObject, verify } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { serviceValues } from '../../testing/service-values'
import { throwawayKey } from '../../testing/throwaway-key'
import { planToken, remarks } from '../token/claims'
import { mint } from '../token/mint'
import { profiles } from './all'
import type { Profile } from './profile'

const NOW = 1_800_000_000
const NONCE = '11111111-2222-4333-8444-555555555555'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const IAT = 1_799_999_940

/** Header and claims set of each profile as text, so that the order of members and the JSON types count. */
const expected: Readonly<
  Record<string, readonly [lifetime: number | undefined, header: string, claims: string]>
> = {
  'asc-team': [
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"appstoreconnect-v1","scope":["GET /v1/apps?filter[platform]=IOS","GET /v1/builds"]}`,
  ],
  'asc-individual': [
    900,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"sub":"user","iat":${IAT},"exp":1800000840,"aud":"appstoreconnect-v1"}`,
  ],
  notary: [
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"appstoreconnect-v1"}`,
  ],
  enterprise: [
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"apple-developer-enterprise-v1","scope":["GET /v1/users/123"]}`,
  ],
  'app-store-server': [
    3600,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800003540,"aud":"appstoreconnect-v1","bid":"com.example.app"}`,
  ],
  'storekit-promotional-offer': [
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"promotional-offer","bid":"com.example.app","nonce":"${NONCE}","productId":"com.example.app.monthly","offerIdentifier":"spring","transactionId":"2000000123456789"}`,
  ],
  'storekit-introductory-offer': [
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"introductory-offer-eligibility","bid":"com.example.app","nonce":"${NONCE}","productId":"com.example.app.monthly","allowIntroductoryOffer":true,"transactionId":"2000000123456789"}`,
  ],
  'storekit-advanced-commerce': [
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"advanced-commerce-api","bid":"com.example.app","nonce":"${NONCE}","request":"eyJvcGVyYXRpb24iOiJDUkVBVEVfT05FX1RJTUVfQ0hBUkdFIiwidmVyc2lvbiI6IjEiLCJyZXF1ZXN0SW5mbyI6eyJyZXF1ZXN0UmVmZXJlbmNlSWQiOiI0YWIxYzFmOC01YjRjLTRmMGEtOWE2ZS0xZjRiMWQzYjljNTUifSwiZGVzY3JpcHRpb24iOiJEYXVlcmhhZnQgZ3LDtsOfZXIgfj8ifQ=="}`,
  ],
  apns: [undefined, '{"alg":"ES256","kid":"ABC123DEFG"}', `{"iss":"DEF123GHIJ","iat":${IAT}}`],
  'sign-in-with-apple': [
    15_777_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815776940,"aud":"https://appleid.apple.com","sub":"com.example.web"}`,
  ],
  devicecheck: [undefined, '{"alg":"ES256","kid":"ABC123DEFG"}', `{"iss":"DEF123GHIJ","iat":${IAT}}`],
  'data-sharing': [
    15_552_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815551940,"aud":"https://appleid.apple.com","sub":"com.example.app"}`,
  ],
  'apple-music': [
    15_552_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815551940,"origin":["https://example.com","https://www.example.com"]}`,
  ],
  maps: [
    1800,
    '{"alg":"ES256","kid":"ABC123DEFG","typ":"JWT"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800001740,"scope":"server_api mapkit_js","origin":"example.com,*.example.com"}`,
  ],
  weatherkit: [
    3600,
    '{"alg":"ES256","kid":"ABC123DEFG","id":"DEF123GHIJ.com.example.weatherkit-client"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800003540,"sub":"com.example.weatherkit-client"}`,
  ],
  'apple-tv-feed': [
    86_400,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800086340}`,
  ],
  'apple-ads': [
    15_465_600,
    '{"alg":"ES256","kid":"bacaebda-e219-41ee-a907-e2c25b24d1b2"}',
    `{"iss":"SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577","sub":"SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955","aud":"https://appleid.apple.com","iat":${IAT},"exp":1815465540}`,
  ],
  'apple-business': [
    86_400,
    '{"alg":"ES256","kid":"d136aa66-0c3b-4bd4-9892-c20e8db024ab"}',
    `{"sub":"BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152","iss":"BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152","aud":"https://account.apple.com/auth/oauth2/v2/token","iat":${IAT},"exp":1800086340,"jti":"${NONCE}"}`,
  ],
  classkit: [
    1800,
    '{"alg":"ES256","kid":"ABC123DEFG","typ":"JWT"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800001740}`,
  ],
  'apps-and-books': [
    86_400,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800086340,"origin":["https://example.com"]}`,
  ],
  marketplace: [
    518_400,
    '{"alg":"ES256","typ":"JWT"}',
    `{"iss":"1234567890","iat":${IAT},"exp":1800518340,"aud":"appstoreconnect-v1","pid":"69a6de95-7e2a-47e3-e053-5b8c7c11a4d1"}`,
  ],
  'install-verification': [
    300,
    '{"alg":"ES256","kid":"f0a1b2c3-d4e5-4f60-8172-8394a5b6c7d8","typ":"JWT"}',
    `{"iss":"1234567890","iat":${IAT},"exp":1800000240,"aud":"AppleDownloadVerification-v1","bid":"com.example.app","dtype":"redownload","nonce":"${NONCE}","iid":"9876543210","vid":"55"}`,
  ],
  verifier: [
    300,
    '{"alg":"ES256","kid":"K1","typ":"JWT"}',
    `{"aud":"apple-identityservices-v1","iss":"brand-1","sub":"reader-1","iat":${IAT},"exp":1800000240}`,
  ],
  adattributionkit: [
    undefined,
    '{"alg":"ES256","kid":"example123.adattributionkit"}',
    `{"impression-identifier":"${NONCE}","publisher-item-identifier":525463029,"impression-type":"app-impression","ad-network-identifier":"example123.adattributionkit","source-identifier":5239,"timestamp":1799999940000,"advertised-item-identifier":1108187390,"eligible-for-re-engagement":true}`,
  ],
}

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
  seconds = expected[profile.id]?.[0],
) => planToken(profile, values, seconds, NOW, () => NONCE)

/** A verifier that knows nothing of the code under test. */
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

test('every profile has an expectation and values, and none is left over', () => {
  const ids = profiles.map(({ id }) => id).sort()
  expect(Object.keys(expected).sort()).toEqual(ids)
  expect(Object.keys(serviceValues).sort()).toEqual(ids)
})

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const values = serviceValues[id] ?? {}

  test('mints exactly the header and claims that its service takes', async () => {
    const planned = plan(profile)
    if (planned.status !== 'ready') throw new Error(JSON.stringify(planned))
    const compact = await mint(planned.header, planned.claims, signingKey)
    const [, header, claims] = expected[id] ?? []
    expect(parts(compact, key.publicKey)).toEqual([header, claims])
  })

  test('says nothing wrong about good values', () => {
    const said = Object.entries(remarks(profile, values, expected[id]?.[0]).byField)
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
    'with a spoilt %s nothing is minted, and the field says so',
    (label, field) => {
      const bad = badValues[field] ?? '<not filled in>'
      const planned = plan(profile, { ...values, [field]: bad })
      expect(planned.status).toBe('incomplete')
      if (planned.status === 'incomplete') {
        expect(planned.wrong.map((each) => each.label)).toContain(label)
        expect(planned.missing).toEqual([])
      }
      expect(remarks(profile, { ...values, [field]: bad }, expected[id]?.[0]).byField[field]?.severity).toBe(
        'error',
      )
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

/** Where a placeholder is not what people get wrong. */
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
        { field: 'origin', remark: { severity: 'warn' } },
      ])
    },
  )

  test('a Maps token for the server alone needs none', () => {
    const planned = maps && plan(maps, { ...serviceValues.maps, scope: 'server_api', origin: '' })
    expect(planned).toMatchObject({ status: 'ready' })
    expect(planned?.status === 'ready' && planned.claims).not.toHaveProperty('origin')
  })

  test('a scope that Maps does not know is refused', () => {
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
