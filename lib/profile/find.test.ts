import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { services } from './all'
import { type FoundService, findService } from './find'
import { notAJwt } from './not-a-jwt'

const key = (found: FoundService): string =>
  found.status === 'service' ? found.service.value : found.entry.name
const first = (query: string): string | undefined => findService(query).map(key)[0]
const firstFew = (query: string): readonly string[] => findService(query).map(key).slice(0, 4)

describe('the search finds a service by the words people use', () => {
  test.each([
    ['push', 'apns'],
    ['push notifications', 'apns'],
    ['APNS', 'apns'],
    ['api.push.apple.com', 'apns'],
    ['live activity', 'apns'],
    ['app store connect', 'asc'],
    ['testflight', 'asc'],
    ['fastlane', 'asc'],
    ['receipt', 'app-store-server'],
    ['app store server', 'app-store-server'],
    ['SubscriptionKey', 'app-store-server'],
    ['external purchase', 'app-store-server'],
    ['retention messaging', 'app-store-server'],
    ['storekit', 'app-store-server'],
    ['intro offer', 'storekit-introductory-offer'],
    ['client secret', 'sign-in-with-apple'],
    ['client_secret', 'sign-in-with-apple'],
    ['SIWA', 'sign-in-with-apple'],
    ['MusicKit', 'apple-music'],
    ['music', 'apple-music'],
    ['shazam', 'apple-music'],
    ['music feed', 'apple-music'],
    ['mapkit js', 'maps'],
    ['geocode', 'maps'],
    ['weather', 'weatherkit'],
    ['DeviceCheck', 'devicecheck'],
    ['app attest', 'devicecheck'],
    ['notarytool', 'notary'],
    ['notarization', 'notary'],
    ['in-house', 'enterprise'],
    ['search ads', 'apple-ads'],
    ['Apple Search Ads', 'apple-ads'],
    ['ABM', 'apple-business'],
    ['ASM', 'apple-business'],
    ['school manager', 'apple-business'],
    ['roster', 'data-sharing'],
    ['classkit', 'classkit'],
    ['VPP', 'apps-and-books'],
    ['sideloading', 'install-verification'],
    ['id verifier', 'verifier'],
    ['alternative marketplace', 'marketplace'],
    ['adattributionkit', 'adattributionkit'],
    ['tv feed', 'apple-tv-feed'],
    ['CloudKit', 'CloudKit server-to-server'],
    ['SKAdNetwork', 'SKAdNetwork signature'],
    ['Apple News', 'Apple News API'],
    ['Wallet', 'Wallet orders'],
    ['snapshot', 'Maps Web Snapshots URL'],
  ])('%s finds %s first', (query, wanted) => {
    expect(first(query)).toBe(wanted)
  })

  test.each([
    ['IAP', ['app-store-server', 'storekit-promotional-offer']],
    ['in-app purchase', ['app-store-server']],
    ['promotional offer', ['storekit-promotional-offer', 'Promotional offer signature of StoreKit 1']],
    ['MDM', ['apple-business', 'apps-and-books']],
    ['ad network', ['adattributionkit', 'SKAdNetwork signature']],
    ['web snapshots', ['maps', 'Maps Web Snapshots URL']],
  ])('%s offers all of %j near the top', (query, wanted) => {
    expect(firstFew(query)).toEqual(expect.arrayContaining(wanted))
  })

  test('case, hyphens and underscores make no difference', () => {
    expect(findService('Client-Secret')).toEqual(findService('client_secret'))
  })

  test('words may come in any order and from several names', () => {
    expect(findService('js maps').map(key)).toContain('maps')
    expect(findService('token push').map(key)).toContain('apns')
  })

  test('the result has the name or word that matched', () => {
    expect(findService('search ads')[0]?.matched).toBe('Search Ads')
  })
})

describe('the search itself', () => {
  test('an empty query gives everything, in the order of the list', () => {
    expect(findService('  ').map(key)).toEqual([
      ...services.map(({ value }) => value),
      ...notAJwt.map(({ name }) => name),
    ])
  })

  test('nonsense finds nothing', () => {
    expect(findService('zzzqqq')).toEqual([])
    expect(findService('push zzzqqq')).toEqual([])
  })

  test('every service is found by its own name and by each of its words', () => {
    for (const service of services) {
      const words = [service.name, ...service.kinds.flatMap(({ alsoCalled }) => alsoCalled)]
      for (const word of words) expect(findService(word).map(key), word).toContain(service.value)
    }
    for (const entry of notAJwt) {
      for (const word of [entry.name, ...entry.alsoCalled])
        expect(findService(word).map(key), word).toContain(entry.name)
    }
  })

  test('any text is searched without failing', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => Array.isArray(findService(text))))
    expect(findService('a'.repeat(2 ** 20))).toEqual([])
  })

  test('an entry that isn’t a JSON Web Token says what it is instead, with a source', () => {
    expect(notAJwt.length).toBe(8)
    for (const { instead, source } of notAJwt) {
      expect(instead.length).toBeGreaterThan(40)
      expect(source).toMatch(/^https:\/\//u)
    }
  })
})
