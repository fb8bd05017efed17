import type { FieldValues } from '../lib/field/field'

/** Good values for the form of every profile, by profile id; made up, but of the right shape. For tests. */

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const portal = { keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ' }
const inAppPurchase = { keyId: '2X9R4HXF34', issuerId: ISSUER, bundleId: 'com.example.app' }

export const serviceValues: Readonly<Record<string, FieldValues>> = {
  'asc-team': {
    keyId: '2X9R4HXF34',
    issuerId: ISSUER,
    scope: 'GET /v1/apps?filter[platform]=IOS\nGET /v1/builds',
  },
  'asc-individual': { keyId: '2X9R4HXF34' },
  notary: { keyId: '2X9R4HXF34', issuerId: ISSUER },
  'notary-individual': { keyId: '2X9R4HXF34' },
  enterprise: { keyId: '2X9R4HXF34', issuerId: ISSUER, scope: 'GET /v1/users/123' },
  'app-store-server': inAppPurchase,
  'storekit-promotional-offer': {
    ...inAppPurchase,
    productId: 'com.example.app.monthly',
    offerIdentifier: 'spring',
    transactionId: '2000000123456789',
  },
  'storekit-introductory-offer': {
    ...inAppPurchase,
    productId: 'com.example.app.monthly',
    allowIntroductoryOffer: 'true',
    transactionId: '2000000123456789',
  },
  'storekit-advanced-commerce': {
    ...inAppPurchase,
    request:
      '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1","requestInfo":{"requestReferenceId":"4ab1c1f8-5b4c-4f0a-9a6e-1f4b1d3b9c55"},"description":"Dauerhaft größer ~?"}',
  },
  apns: portal,
  'sign-in-with-apple': { ...portal, clientId: 'com.example.web' },
  devicecheck: portal,
  'data-sharing': { ...portal, clientId: 'com.example.app' },
  'apple-music': { ...portal, origin: 'https://example.com\nhttps://www.example.com' },
  maps: { ...portal, scope: 'server_api\nmapkit_js', origin: 'example.com,*.example.com' },
  weatherkit: { ...portal, serviceId: 'com.example.weatherkit-client' },
  'apple-tv-feed': portal,
  'apple-ads': {
    keyId: 'bacaebda-e219-41ee-a907-e2c25b24d1b2',
    teamId: 'SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577',
    clientId: 'SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955',
  },
  'apple-business': {
    keyId: 'd136aa66-0c3b-4bd4-9892-c20e8db024ab',
    clientId: 'BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152',
  },
  classkit: portal,
  'apps-and-books': { ...portal, origin: 'https://example.com' },
  marketplace: { appleId: '1234567890', developerId: '69a6de95-7e2a-47e3-e053-5b8c7c11a4d1' },
  'install-verification': {
    keyId: 'f0a1b2c3-d4e5-4f60-8172-8394a5b6c7d8',
    appleId: '1234567890',
    bundleId: 'com.example.app',
    downloadType: 'redownload',
    itemId: '9876543210',
    versionId: '55',
  },
  verifier: { keyId: 'K1', brandId: 'brand-1', readerInstanceId: 'reader-1' },
  adattributionkit: {
    adNetworkId: 'example123.adattributionkit',
    publisherItemId: '525463029',
    sourceIdentifier: '5239',
    advertisedItemId: '1108187390',
    eligibleForReEngagement: 'true',
  },
}
