import type { FieldValues } from '../lib/field/field'

/** Values for the fields of every service, made up, and the token that they must give, written by hand after Apple's pages. */

/** The time at which the tokens are made and the `iat` that follows from it, as NumericDates in seconds. */
export const MINTED_NOW = 1_800_000_000
const IAT = 1_799_999_940

/** The value used instead of every random identifier. */
export const MINTED_NONCE = '11111111-2222-4333-8444-555555555555'
const NONCE = MINTED_NONCE

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const portal = { keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ' }
const inAppPurchase = { keyId: '2X9R4HXF34', issuerId: ISSUER, bundleId: 'com.example.app' }

/**
 * A row for each profile, by its id: values for its fields, the lifetime in seconds, and the header and the claims set as
 * text, so that the order of claims and the JSON types count.
 */
export const minted: Readonly<
  Record<string, readonly [values: FieldValues, lifetime: number | undefined, header: string, claims: string]>
> = {
  'asc-team': [
    {
      keyId: '2X9R4HXF34',
      issuerId: ISSUER,
      scope: 'GET /v1/apps?filter[platform]=IOS\nGET /v1/builds',
    },
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"appstoreconnect-v1","scope":["GET /v1/apps?filter[platform]=IOS","GET /v1/builds"]}`,
  ],
  'asc-individual': [
    { keyId: '2X9R4HXF34' },
    900,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"sub":"user","iat":${IAT},"exp":1800000840,"aud":"appstoreconnect-v1"}`,
  ],
  notary: [
    { keyId: '2X9R4HXF34', issuerId: ISSUER },
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"appstoreconnect-v1"}`,
  ],
  'notary-individual': [
    { keyId: '2X9R4HXF34' },
    900,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"sub":"user","iat":${IAT},"exp":1800000840,"aud":"appstoreconnect-v1"}`,
  ],
  enterprise: [
    { keyId: '2X9R4HXF34', issuerId: ISSUER, scope: 'GET /v1/users/123' },
    1200,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800001140,"aud":"apple-developer-enterprise-v1","scope":["GET /v1/users/123"]}`,
  ],
  'app-store-server': [
    inAppPurchase,
    3600,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"exp":1800003540,"aud":"appstoreconnect-v1","bid":"com.example.app"}`,
  ],
  'storekit-promotional-offer': [
    {
      ...inAppPurchase,
      productId: 'com.example.app.monthly',
      offerIdentifier: 'spring',
      transactionId: '2000000123456789',
    },
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"promotional-offer","bid":"com.example.app","nonce":"${NONCE}","productId":"com.example.app.monthly","offerIdentifier":"spring","transactionId":"2000000123456789"}`,
  ],
  'storekit-introductory-offer': [
    {
      ...inAppPurchase,
      productId: 'com.example.app.monthly',
      allowIntroductoryOffer: 'true',
      transactionId: '2000000123456789',
    },
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"introductory-offer-eligibility","bid":"com.example.app","nonce":"${NONCE}","productId":"com.example.app.monthly","allowIntroductoryOffer":true,"transactionId":"2000000123456789"}`,
  ],
  'storekit-advanced-commerce': [
    {
      ...inAppPurchase,
      request:
        '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1","requestInfo":{"requestReferenceId":"4ab1c1f8-5b4c-4f0a-9a6e-1f4b1d3b9c55"},"description":"Dauerhaft größer ~?"}',
    },
    undefined,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"iss":"${ISSUER}","iat":${IAT},"aud":"advanced-commerce-api","bid":"com.example.app","nonce":"${NONCE}","request":"eyJvcGVyYXRpb24iOiJDUkVBVEVfT05FX1RJTUVfQ0hBUkdFIiwidmVyc2lvbiI6IjEiLCJyZXF1ZXN0SW5mbyI6eyJyZXF1ZXN0UmVmZXJlbmNlSWQiOiI0YWIxYzFmOC01YjRjLTRmMGEtOWE2ZS0xZjRiMWQzYjljNTUifSwiZGVzY3JpcHRpb24iOiJEYXVlcmhhZnQgZ3LDtsOfZXIgfj8ifQ=="}`,
  ],
  apns: [portal, undefined, '{"alg":"ES256","kid":"ABC123DEFG"}', `{"iss":"DEF123GHIJ","iat":${IAT}}`],
  'sign-in-with-apple': [
    { ...portal, clientId: 'com.example.web' },
    15_777_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815776940,"aud":"https://appleid.apple.com","sub":"com.example.web"}`,
  ],
  devicecheck: [portal, undefined, '{"alg":"ES256","kid":"ABC123DEFG"}', `{"iss":"DEF123GHIJ","iat":${IAT}}`],
  'data-sharing': [
    { ...portal, clientId: 'com.example.app' },
    15_552_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815551940,"aud":"https://appleid.apple.com","sub":"com.example.app"}`,
  ],
  'apple-music': [
    { ...portal, origin: 'https://example.com\nhttps://www.example.com' },
    15_552_000,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1815551940,"origin":["https://example.com","https://www.example.com"]}`,
  ],
  maps: [
    { ...portal, scope: 'server_api\nmapkit_js', origin: 'example.com,*.example.com' },
    1800,
    '{"alg":"ES256","kid":"ABC123DEFG","typ":"JWT"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800001740,"scope":"server_api mapkit_js","origin":"example.com,*.example.com"}`,
  ],
  weatherkit: [
    { ...portal, serviceId: 'com.example.weatherkit-client' },
    3600,
    '{"alg":"ES256","kid":"ABC123DEFG","id":"DEF123GHIJ.com.example.weatherkit-client"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800003540,"sub":"com.example.weatherkit-client"}`,
  ],
  'apple-tv-feed': [
    portal,
    86_400,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800086340}`,
  ],
  'apple-ads': [
    {
      keyId: 'bacaebda-e219-41ee-a907-e2c25b24d1b2',
      teamId: 'SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577',
      clientId: 'SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955',
    },
    15_465_600,
    '{"alg":"ES256","kid":"bacaebda-e219-41ee-a907-e2c25b24d1b2"}',
    `{"iss":"SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577","sub":"SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955","aud":"https://appleid.apple.com","iat":${IAT},"exp":1815465540}`,
  ],
  'apple-business': [
    {
      keyId: 'd136aa66-0c3b-4bd4-9892-c20e8db024ab',
      clientId: 'BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152',
    },
    86_400,
    '{"alg":"ES256","kid":"d136aa66-0c3b-4bd4-9892-c20e8db024ab"}',
    `{"sub":"BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152","iss":"BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152","aud":"https://account.apple.com/auth/oauth2/v2/token","iat":${IAT},"exp":1800086340,"jti":"${NONCE}"}`,
  ],
  classkit: [
    portal,
    1800,
    '{"alg":"ES256","kid":"ABC123DEFG","typ":"JWT"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800001740}`,
  ],
  'apps-and-books': [
    { ...portal, origin: 'https://example.com' },
    86_400,
    '{"alg":"ES256","kid":"ABC123DEFG"}',
    `{"iss":"DEF123GHIJ","iat":${IAT},"exp":1800086340,"origin":["https://example.com"]}`,
  ],
  marketplace: [
    { appleId: '1234567890', developerId: '69a6de95-7e2a-47e3-e053-5b8c7c11a4d1' },
    518_400,
    '{"alg":"ES256","typ":"JWT"}',
    `{"iss":"1234567890","iat":${IAT},"exp":1800518340,"aud":"appstoreconnect-v1","pid":"69a6de95-7e2a-47e3-e053-5b8c7c11a4d1"}`,
  ],
  'install-verification': [
    {
      keyId: 'f0a1b2c3-d4e5-4f60-8172-8394a5b6c7d8',
      appleId: '1234567890',
      bundleId: 'com.example.app',
      downloadType: 'redownload',
      itemId: '9876543210',
      versionId: '55',
    },
    300,
    '{"alg":"ES256","kid":"f0a1b2c3-d4e5-4f60-8172-8394a5b6c7d8","typ":"JWT"}',
    `{"iss":"1234567890","iat":${IAT},"exp":1800000240,"aud":"AppleDownloadVerification-v1","bid":"com.example.app","dtype":"redownload","nonce":"${NONCE}","iid":"9876543210","vid":"55"}`,
  ],
  verifier: [
    { keyId: 'K1', brandId: 'brand-1', readerInstanceId: 'reader-1' },
    300,
    '{"alg":"ES256","kid":"K1","typ":"JWT"}',
    `{"aud":"apple-identityservices-v1","iss":"brand-1","sub":"reader-1","iat":${IAT},"exp":1800000240}`,
  ],
  adattributionkit: [
    {
      adNetworkId: 'example123.adattributionkit',
      publisherItemId: '525463029',
      sourceIdentifier: '5239',
      advertisedItemId: '1108187390',
      eligibleForReEngagement: 'true',
    },
    undefined,
    '{"alg":"ES256","kid":"example123.adattributionkit"}',
    `{"impression-identifier":"${NONCE}","publisher-item-identifier":525463029,"impression-type":"app-impression","ad-network-identifier":"example123.adattributionkit","source-identifier":5239,"timestamp":1799999940000,"advertised-item-identifier":1108187390,"eligible-for-re-engagement":true}`,
  ],
}

/** Correct values for the fields of every profile, by its id. */
export const serviceValues: Readonly<Record<string, FieldValues>> = Object.fromEntries(
  Object.entries(minted).map(([id, [values]]) => [id, values]),
)
