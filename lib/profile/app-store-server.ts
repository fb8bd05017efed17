import { appStoreServerOperations } from './app-store-server-operations'
import { bundleId, inAppPurchaseFields, inAppPurchaseKey } from './in-app-purchase'
import { constant, expiresAt, issuedAt, issuerId, jwtHeader } from './members'
import type { Host, Profile, ServiceResponse } from './profile'
import { service } from './service-list'

const MINUTE = 60

const hosts: readonly Host[] = [
  {
    host: 'api.storekit.apple.com',
    label: 'Production',
    note: 'Recommended since 5 May 2026. In all reports that we know, it responds with 401 for an app that was never released.',
  },
  { host: 'api.storekit-sandbox.apple.com', label: 'Sandbox' },
  { host: 'api.storekit.itunes.apple.com', label: 'Production, former host', note: 'Continues to work.' },
  {
    host: 'api.storekit-sandbox.itunes.apple.com',
    label: 'Sandbox, former host',
    note: 'Continues to work.',
  },
]

/**
 * Error codes from Apple's App Store Server Library. Apple sends a seven-digit code only when it has accepted the
 * token.
 */
const numberedResponses: readonly ServiceResponse[] = (
  [
    [400, '4000006', 'Invalid transaction ID in the request.'],
    [404, '4040001', 'Account not found.'],
    [404, '4040002', 'Account not found, but a retry may succeed.'],
    [404, '4040004', 'App not found, but a retry may succeed.'],
    [
      404,
      '4040005',
      'Original transaction ID not found: it may belong to the other environment. Try the other host.',
    ],
    [404, '4040006', 'Original transaction ID not found, but a retry may succeed.'],
    [
      404,
      '4040007',
      'No server notification URL is set for this app and environment: set it under App Information.',
    ],
    [500, '5000000', 'There was an error on Apple’s side.'],
    [500, '5000001', 'There was an error on Apple’s side. A retry may succeed.'],
  ] as const
).map(([status, code, means]) => ({
  status,
  code,
  means: `${means} The token was accepted.`,
  token: 'accepted',
  confidence: 'apple',
}))

/** The App Store Server API and the sibling APIs that accept the same token. */
export const appStoreServer: Profile = {
  id: 'app-store-server',
  service: service('app-store-server'),
  alsoCalled: [
    'StoreKit',
    'in-app purchase',
    'IAP',
    'subscription',
    'transaction',
    'receipt',
    'SubscriptionKey',
    'refund',
    'server notifications',
    'External Purchase Server API',
    'Advanced Commerce API',
    'Retention Messaging API',
    'storekit.itunes.apple.com',
  ],
  about:
    'Requests to the App Store Server, External Purchase Server, Advanced Commerce and Retention Messaging APIs.',
  header: jwtHeader,
  claims: [
    issuerId,
    issuedAt,
    expiresAt,
    constant(
      'aud',
      'appstoreconnect-v1',
      'Audience: the same value as for App Store Connect. The claim “bid” is the difference.',
    ),
    bundleId,
  ],
  unwanted: [
    {
      name: 'scope',
      in: 'claims',
      effect: 'meaningless',
      why: '“scope” belongs to the App Store Connect API. This API does not know it.',
    },
    {
      name: 'sub',
      in: 'claims',
      effect: 'meaningless',
      why: '“sub” belongs to individual App Store Connect keys, which do not work here.',
    },
  ],
  fields: inAppPurchaseFields,
  lifetime: {
    unit: 'minutes',
    max: 60 * MINUTE,
    inclusive: true,
    measuredFrom: 'iat',
    initial: 15 * MINUTE,
    presets: [
      { seconds: 5 * MINUTE, hint: 'what Apple’s own library uses' },
      { seconds: 15 * MINUTE },
      { seconds: 30 * MINUTE },
      { seconds: 59 * MINUTE },
      { seconds: 60 * MINUTE, hint: 'Apple’s limit: rejected by the sandbox in some reports' },
    ],
    edge: {
      from: 59 * MINUTE + 1,
      why: 'Exactly Apple’s limit. Production accepted tokens of exactly 60 minutes, but the sandbox rejected them until they were made shorter.',
    },
  },
  key: { ...inAppPurchaseKey, signs: ['bundle_id_with_environment'] },
  sent: { as: 'bearer' },
  hosts,
  operations: appStoreServerOperations,
  spokenOf:
    /AppStoreServerAPI|app[- ]?store[- ]?server[- ]?(?:library|api)|appstoreserver|appstoreserverlibrary|com\.apple\.itunes\.storekit|api\.storekit(?:-sandbox)?\.(?:itunes\.)?apple\.com|\/inApps\/v\d|\bgo-iap\b|APIException ?\{\s{0,8}httpStatusCode|Failed to call API with httpStatusCode=|appstore\.(?:NewStoreClient|StoreConfig)\b|AppStoreServerLibrary/i,
  usualCausesOf401: [
    'store-server-not-released',
    'bid-missing',
    'asc-key-on-store-server',
    'kid-wrong',
    'iat-in-future',
    'store-server-60-edge',
    'apple-transient',
  ],
  responses: [
    {
      status: 401,
      code: 'Unauthenticated',
      means:
        'Apple rejected the token, or the app was never released and this is the production host. The response is plain text, not JSON, and does not say which.',
      token: 'unknown',
      confidence: 'field',
    },
    {
      status: 401,
      means:
        'Apple rejected the token because of its signature, key, issuer, time or audience. The production host also rejects it when the app was never released. The sandbox host then works.',
      token: 'unknown',
      confidence: 'apple',
    },
    {
      status: 404,
      code: '4040003',
      means:
        'App not found: no app of your team has the Bundle ID in “bid” in this environment. The signature was accepted.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 404,
      code: '4040010',
      means:
        'Transaction ID not found: it may belong to the other environment. Try the other host. The token was accepted.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 400,
      code: '4000002',
      means: 'Invalid app identifier in the request.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 400,
      code: '4000173',
      means: 'Advanced Commerce: the payload is malformed. The token of the request is fine.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 400,
      code: '4000174',
      means:
        'Advanced Commerce: the signature inside the request is invalid. The token of the request is fine.',
      token: 'accepted',
      confidence: 'apple',
    },
    ...numberedResponses,
    {
      status: 429,
      code: '4290000',
      means:
        'Too many requests for this app and endpoint. Retry-After is a Unix time in milliseconds. The sandbox allows a tenth as many.',
      token: 'accepted',
      confidence: 'apple',
    },
  ],
  notes: [
    {
      text: 'In all reports that we know, production responds with 401 “Unauthenticated” for an app that was never released, although the token is right. Use the sandbox host until the first release.',
      confidence: 'field',
      source: 'https://github.com/apple/app-store-server-library-java/issues/92',
    },
    {
      text: 'Only an In-App Purchase key (SubscriptionKey_….p8) works. A key for the App Store Connect API gives the same 401.',
      confidence: 'apple',
    },
    {
      text: 'Apple’s page asks for a new token per request; the page of the Advanced Commerce API, which accepts the same token, allows reuse until it expires.',
      confidence: 'apple',
    },
    {
      text: 'Apple’s pages of the Advanced Commerce API show only the former hosts. The newer ones probably work too; this is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'External Purchase Server, Advanced Commerce and Retention Messaging accept this same token. You have to request access to the last two from Apple.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
    'https://developer.apple.com/documentation/appstoreserverapi/creating-api-keys-to-authorize-api-requests',
    'https://developer.apple.com/documentation/appstoreserverapi/app-store-server-api-changelog',
    'https://developer.apple.com/documentation/externalpurchaseserverapi/send-external-purchase-report',
    'https://developer.apple.com/documentation/advancedcommerceapi/authorizing-server-calls',
    'https://developer.apple.com/documentation/retentionmessaging',
    'https://github.com/readdle/app-store-server-api/issues/19',
    'https://github.com/apple/app-store-server-library-python/issues/57',
  ],
}
