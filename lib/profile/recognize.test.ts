import { anything, assert, dictionary, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filledPlan } from '../../testing/filled-plan'
import { serviceValues } from '../../testing/minted'
import { profiles } from './all'
import { recognize, type SeenToken } from './recognize'

const best = (seen: SeenToken): string | undefined => recognize(seen)[0]?.profile.id

/** The header and claims of a correct token of a profile. */
function token(id: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const profile = profiles.find((each) => each.id === id)
  const plan =
    profile &&
    filledPlan(profile, serviceValues[id] ?? {}, profile.lifetime?.initial, 1_800_000_000, () =>
      crypto.randomUUID(),
    )
  if (plan?.status !== 'ready') throw new Error(`${id} is not ready`)
  return { header: { ...plan.header }, claims: { ...plan.claims } }
}

/** Profiles whose tokens equal those of an earlier profile. Only the host, the path or the key distinguishes them. */
const twins: Readonly<Record<string, string>> = {
  notary: 'asc-team',
  'notary-individual': 'asc-individual',
  devicecheck: 'apns',
  'data-sharing': 'sign-in-with-apple',
  'apple-tv-feed': 'apple-music',
  'apps-and-books': 'apple-music',
  classkit: 'apple-music',
}

describe('from header and claims', () => {
  test.each(profiles.map(({ id }) => [id] as const))('a correct %s token is recognized', (id) => {
    expect(best(token(id))).toBe(twins[id] ?? id)
  })

  test.each(Object.entries(twins))('%s is close behind %s, whose token is the same', (id, twin) => {
    const found = recognize(token(id))
    const strength = (wanted: string) => found.find(({ profile }) => profile.id === wanted)?.strength ?? 0
    expect(strength(twin) - strength(id)).toBeLessThanOrEqual(2)
    expect(found.findIndex(({ profile }) => profile.id === id)).toBeLessThan(5)
  })

  test('every profile gives its reasons', () => {
    for (const { id } of profiles) {
      for (const { reasons, strength } of recognize(token(id))) {
        expect(reasons.length).toBeGreaterThan(0)
        expect(strength).toBeGreaterThan(0)
      }
    }
    expect(recognize(token('app-store-server'))[0]?.reasons).toContain('“bid” has the shape of a Bundle ID')
  })
})

describe('with the host of the request', () => {
  const hosts: readonly (readonly [id: string, host: string, path: string | undefined])[] = [
    ['asc-team', 'api.appstoreconnect.apple.com', undefined],
    ['asc-individual', 'api.appstoreconnect.apple.com', undefined],
    ['notary', 'appstoreconnect.apple.com', undefined],
    ['notary', 'appstoreconnect.apple.com', '/notary/v2/submissions'],
    ['notary-individual', 'appstoreconnect.apple.com', undefined],
    ['enterprise', 'api.enterprise.developer.apple.com', undefined],
    ['app-store-server', 'api.storekit.apple.com', undefined],
    ['app-store-server', 'api.storekit-sandbox.itunes.apple.com', undefined],
    ['apns', 'api.push.apple.com', undefined],
    ['apns', 'api.sandbox.push.apple.com:2197', undefined],
    ['apns', 'api-manage-broadcast.push.apple.com:2196', undefined],
    ['devicecheck', 'api.devicecheck.apple.com', undefined],
    ['devicecheck', 'data.appattest.apple.com', undefined],
    ['sign-in-with-apple', 'appleid.apple.com', '/auth/token'],
    ['data-sharing', 'appleid.apple.com', '/auth/oauth2/v2/token'],
    ['apple-ads', 'appleid.apple.com', '/auth/oauth2/token'],
    ['apple-business', 'account.apple.com', '/auth/oauth2/token'],
    ['apple-music', 'API.music.apple.com', undefined],
    ['apple-music', 'api.media.apple.com', undefined],
    ['apple-tv-feed', 'api-feeds.tv.apple.com', undefined],
    ['apps-and-books', 'api.ent.apple.com', undefined],
    ['maps', 'maps-api.apple.com', undefined],
    ['weatherkit', 'weatherkit.apple.com', undefined],
    ['classkit', 'classkit-catalog.apple.com', undefined],
  ]

  test.each(hosts)('a %s token to %s is recognized', (id, host, path) => {
    expect(best({ ...token(id), host, ...(path === undefined ? {} : { path }) })).toBe(id)
  })

  test.each(hosts)('%s is among the profiles for %s without a token', (id, host, path) => {
    const found = recognize({ host, ...(path === undefined ? {} : { path }) })
    expect(found.map(({ profile }) => profile.id)).toContain(id)
    if (path !== undefined) expect(found[0]?.profile.id).toBe(id)
  })

  test('an unknown host recognizes nothing', () => {
    expect(recognize({ host: 'example.com' })).toEqual([])
  })
})

describe('tokens with mistakes are recognized as the likeliest service', () => {
  const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
  const jwt = { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }
  const plain = { alg: 'ES256', kid: 'ABC123DEFG' }
  const times = { iat: 1_800_000_000, exp: 1_800_000_600 }

  test.each<readonly [what: string, seen: SeenToken, id: string]>([
    [
      'team token without iat',
      { header: jwt, claims: { iss: ISSUER, exp: 1, aud: 'appstoreconnect-v1' } },
      'asc-team',
    ],
    [
      'team token without typ',
      { header: plain, claims: { iss: ISSUER, ...times, aud: 'appstoreconnect-v1' } },
      'asc-team',
    ],
    ['team token without aud', { header: jwt, claims: { iss: ISSUER, ...times } }, 'asc-team'],
    [
      'team token with a wrong aud',
      { header: jwt, claims: { iss: ISSUER, ...times, aud: 'appstoreconnect-v2' } },
      'asc-team',
    ],
    [
      'team token with a Team ID',
      { header: jwt, claims: { iss: 'DEF123GHIJ', ...times, aud: 'appstoreconnect-v1' } },
      'asc-team',
    ],
    [
      'team token with sub',
      { header: jwt, claims: { iss: ISSUER, sub: 'user', ...times, aud: 'appstoreconnect-v1' } },
      'asc-individual',
    ],
    [
      'token with neither iss nor sub',
      { header: jwt, claims: { ...times, aud: 'appstoreconnect-v1' } },
      'asc-team',
    ],
    ['individual token without aud', { header: jwt, claims: { sub: 'user', ...times } }, 'asc-individual'],
    [
      'store token without aud',
      { header: jwt, claims: { iss: ISSUER, ...times, bid: 'com.example.app' } },
      'app-store-server',
    ],
    [
      'store token without bid, to its host',
      {
        header: jwt,
        claims: { iss: ISSUER, ...times, aud: 'appstoreconnect-v1' },
        host: 'api.storekit.apple.com',
      },
      'app-store-server',
    ],
    [
      'APNs token with exp',
      { header: plain, claims: { iss: 'DEF123GHIJ', ...times }, host: 'api.push.apple.com' },
      'apns',
    ],
    [
      'APNs token with typ',
      { header: { ...plain, typ: 'JWT' }, claims: { iss: 'DEF123GHIJ', iat: 1 } },
      'apns',
    ],
    [
      'client secret with a slash behind aud',
      {
        header: plain,
        claims: { iss: 'DEF123GHIJ', ...times, aud: 'https://appleid.apple.com/', sub: 'com.example.app' },
      },
      'sign-in-with-apple',
    ],
    [
      'client secret without sub',
      { header: plain, claims: { iss: 'DEF123GHIJ', ...times, aud: 'https://appleid.apple.com' } },
      'sign-in-with-apple',
    ],
    [
      'WeatherKit token without the header id, to its host',
      {
        header: plain,
        claims: { iss: 'DEF123GHIJ', ...times, sub: 'com.example.w' },
        host: 'weatherkit.apple.com',
      },
      'weatherkit',
    ],
    [
      'WeatherKit token without sub',
      { header: { ...plain, id: 'DEF123GHIJ.com.example.w' }, claims: { iss: 'DEF123GHIJ', ...times } },
      'weatherkit',
    ],
    [
      'music token with an origin list',
      { header: plain, claims: { iss: 'DEF123GHIJ', ...times, origin: ['https://a.com'] } },
      'apple-music',
    ],
    [
      'Maps token with an origin text',
      { header: plain, claims: { iss: 'DEF123GHIJ', ...times, origin: 'a.com' } },
      'maps',
    ],
    [
      'Maps token with scope',
      { header: jwt, claims: { iss: 'DEF123GHIJ', ...times, scope: 'server_api' } },
      'maps',
    ],
    [
      'Ads secret without iss',
      {
        header: { alg: 'ES256', kid: 'bacaebda-e219-41ee-a907-e2c25b24d1b2' },
        claims: {
          sub: 'SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955',
          aud: 'https://appleid.apple.com',
          ...times,
        },
      },
      'apple-ads',
    ],
    [
      'business assertion without iss, as in Apple’s table',
      {
        header: { alg: 'ES256', kid: 'd136aa66-0c3b-4bd4-9892-c20e8db024ab' },
        claims: {
          sub: 'SCHOOLAPI.9703f56c-10ce-4876-8f59-e78e5e23a152',
          aud: 'https://account.apple.com/auth/oauth2/v2/token',
          ...times,
        },
      },
      'apple-business',
    ],
    [
      'marketplace token',
      {
        header: { alg: 'ES256', typ: 'JWT' },
        claims: { iss: '123', ...times, aud: 'appstoreconnect-v1', pid: ISSUER },
      },
      'marketplace',
    ],
    [
      'StoreKit JWS with exp',
      { header: jwt, claims: { iss: ISSUER, ...times, aud: 'promotional-offer', bid: 'com.example.app' } },
      'storekit-promotional-offer',
    ],
    [
      'impression in kebab case',
      {
        header: { alg: 'ES256', kid: 'x.skadnetwork' },
        claims: { 'impression-type': 'app-impression', timestamp: 1 },
      },
      'adattributionkit',
    ],
  ])('%s', (_, seen, id) => {
    expect(best(seen)).toBe(id)
  })
})

describe('anything at all', () => {
  test('an empty token is not recognized', () => {
    expect(recognize({})).toEqual([])
    expect(recognize({ header: {}, claims: {} })).toEqual([])
  })

  test('a token of an unknown service is not recognized', () => {
    expect(
      recognize({
        header: { alg: 'HS256', typ: 'JWT' },
        claims: { sub: '1234567890', name: 'John Doe', admin: true, iat: 1_516_239_022 },
      }),
    ).toEqual([])
  })

  test('any object gives a list, the best match first, and is not changed', () => {
    assert(
      property(
        dictionary(string(), anything()),
        dictionary(string(), anything()),
        string(),
        (header, claims, text) => {
          const found = recognize({ header, claims, host: text, path: text })
          const strengths = found.map(({ strength }) => strength)
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('names of prototype properties aren’t claims', () => {
    expect(
      recognize({
        claims: JSON.parse('{"__proto__":{"aud":"appstoreconnect-v1"}}') as object as Record<string, unknown>,
      }),
    ).toEqual([])
  })
})

test('the former host of the push sandbox is one of APNs', () => {
  expect(recognize({ host: 'api.development.push.apple.com' })[0]?.profile.id).toBe('apns')
})
