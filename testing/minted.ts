/** The token of every service, written by hand after Apple's pages, for the values of `service-values.ts`. */

/** The moment they are made at, and the `iat` that follows, NumericDate in seconds. */
export const MINTED_NOW = 1_800_000_000
const IAT = 1_799_999_940

/** What stands in for every identifier that is random. */
export const MINTED_NONCE = '11111111-2222-4333-8444-555555555555'
const NONCE = MINTED_NONCE

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/**
 * Header and claims set of each profile as text, so that the order of claims and the JSON types count; and the lifetime in
 * seconds.
 */
export const minted: Readonly<
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
  'notary-individual': [
    900,
    '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
    `{"sub":"user","iat":${IAT},"exp":1800000840,"aud":"appstoreconnect-v1"}`,
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
