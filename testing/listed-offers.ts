/** What a service offers, written by hand from Apple's pages: what has its own expectation elsewhere, and what is listed. For tests. */
export interface Offer {
  readonly host: string
  readonly elsewhere: readonly string[]
  /** `METHOD /path?name&name`, `!` after names of the query that are required, ` body` where one is taken, ` deprecated`. */
  readonly listed: readonly string[]
}

const history =
  'revision&startDate&endDate&productId&productType&sort&subscriptionGroupIdentifier&inAppOwnershipType&revoked'

/** By profile id. */
export const offers: Readonly<Record<string, Offer>> = {
  'app-store-server': {
    host: 'api.storekit.apple.com',
    elsewhere: [
      'GET /inApps/v1/lookup/{orderId}',
      'GET /inApps/v2/history/{transactionId}',
      'GET /inApps/v1/transactions/{transactionId}',
      'GET /inApps/v1/subscriptions/{transactionId}',
      'GET /inApps/v2/refund/lookup/{transactionId}',
      'POST /inApps/v1/notifications/test',
      'GET /inApps/v1/notifications/test/{testNotificationToken}',
      'POST /inApps/v1/notifications/history',
      'GET /inApps/v1/messaging/image/list',
      'GET /inApps/v1/messaging/message/list',
      'GET /inApps/v1/messaging/realtime/url',
      'POST /advancedCommerce/v1/subscription/cancel/{transactionId}',
      'POST /advancedCommerce/v1/subscription/changeMetadata/{transactionId}',
      'POST /advancedCommerce/v1/subscription/changePrice/{transactionId}',
      'POST /advancedCommerce/v1/subscription/migrate/{transactionId}',
      'POST /advancedCommerce/v1/subscription/revoke/{transactionId}',
      'POST /advancedCommerce/v1/transaction/requestRefund/{transactionId}',
      'PUT /externalPurchase/v1/reports',
      'GET /externalPurchase/v1/reports/{requestIdentifier}',
    ],
    // Not offered: PUT /inApps/v1/messaging/image/{imageIdentifier}, whose body is a PNG file.
    listed: [
      `GET /inApps/v1/history/{transactionId}?${history} deprecated`,
      'GET /inApps/v1/transactions/appTransactions/{transactionId}',
      'GET /inApps/v1/refund/lookup/{originalTransactionId} deprecated',
      'PUT /inApps/v1/subscriptions/extend/{originalTransactionId} body',
      'POST /inApps/v1/subscriptions/extend/mass body',
      'GET /inApps/v1/subscriptions/extend/mass/{productId}/{requestIdentifier}',
      'PUT /inApps/v2/transactions/consumption/{transactionId} body',
      'PUT /inApps/v1/transactions/consumption/{transactionId} body deprecated',
      'PUT /inApps/v1/transactions/{originalTransactionId}/appAccountToken body',
      'POST /inApps/v1/transactions/{transactionId}/finish',
      'DELETE /inApps/v1/messaging/image/{imageIdentifier}',
      'PUT /inApps/v1/messaging/message/{messageIdentifier} body',
      'DELETE /inApps/v1/messaging/message/{messageIdentifier}',
      'GET /inApps/v1/messaging/default/{productId}/{locale}',
      'PUT /inApps/v1/messaging/default/{productId}/{locale} body',
      'DELETE /inApps/v1/messaging/default/{productId}/{locale}',
      'PUT /inApps/v1/messaging/realtime/url body',
      'DELETE /inApps/v1/messaging/realtime/url',
      'POST /inApps/v1/messaging/performanceTest body',
      'GET /inApps/v1/messaging/performanceTest/result/{requestId}',
    ],
  },
  enterprise: {
    host: 'api.enterprise.developer.apple.com',
    elsewhere: [
      'GET /v1/bundleIds',
      'GET /v1/certificates',
      'GET /v1/devices',
      'GET /v1/passTypeIds',
      'GET /v1/profiles',
      'GET /v1/userInvitations',
      'GET /v1/users',
    ],
    listed: [
      'DELETE /v1/bundleIdCapabilities/{id}',
      'DELETE /v1/bundleIds/{id}',
      'DELETE /v1/certificates/{id}',
      'DELETE /v1/passTypeIds/{id}',
      'DELETE /v1/profiles/{id}',
      'DELETE /v1/userInvitations/{id}',
      'DELETE /v1/users/{id}',
      'GET /v1/bundleIds/{id}',
      'GET /v1/bundleIds/{id}/bundleIdCapabilities',
      'GET /v1/bundleIds/{id}/profiles',
      'GET /v1/certificates/{id}',
      'GET /v1/certificates/{id}/passTypeId',
      'GET /v1/devices/{id}',
      'GET /v1/passTypeIds/{id}',
      'GET /v1/passTypeIds/{id}/certificates',
      'GET /v1/profiles/{id}',
      'GET /v1/profiles/{id}/bundleId',
      'GET /v1/profiles/{id}/certificates',
      'GET /v1/profiles/{id}/devices',
      'GET /v1/userInvitations/{id}',
      'GET /v1/users/{id}',
      'PATCH /v1/bundleIdCapabilities/{id} body',
      'PATCH /v1/bundleIds/{id} body',
      'PATCH /v1/devices/{id} body',
      'PATCH /v1/passTypeIds/{id} body',
      'PATCH /v1/users/{id} body',
      'POST /v1/bundleIdCapabilities body',
      'POST /v1/bundleIds body',
      'POST /v1/certificates body',
      'POST /v1/devices body',
      'POST /v1/passTypeIds body',
      'POST /v1/profiles body',
      'POST /v1/userInvitations body',
    ],
  },
  maps: {
    host: 'maps-api.apple.com',
    elsewhere: [
      'GET /v1/token',
      'GET /v1/geocode',
      'GET /v1/reverseGeocode',
      'GET /v1/search',
      'GET /v1/directions',
      'GET /v1/etas',
    ],
    listed: [
      'GET /v1/searchAutocomplete?q!&excludePoiCategories&includePoiCategories&limitToCountries&resultTypeFilter&lang&searchLocation&searchRegion&userLocation&searchRegionPriority&includeAddressCategories&excludeAddressCategories',
      'GET /v1/place?ids!&lang',
      'GET /v1/place/{id}?lang',
      'GET /v1/place/alternateIds?ids!',
    ],
  },
  weatherkit: {
    host: 'weatherkit.apple.com',
    elsewhere: [
      'GET /api/v1/availability/{latitude}/{longitude}',
      'GET /api/v1/weather/{language}/{latitude}/{longitude}',
    ],
    listed: ['GET /api/v1/weatherAlert/{language}/{id}', 'GET /attribution/{language}'],
  },
  'apple-music': {
    host: 'api.music.apple.com',
    elsewhere: [
      'GET /v1/test',
      'GET /v1/catalog/{storefront}/search',
      'GET /v1/catalog/{storefront}/songs/{id}',
      'GET /v1/me/recent/played',
      'GET /v1/feed/{feedId}/latest',
    ],
    listed: [
      'GET /v1/catalog/{storefront}/albums/{id}',
      'GET /v1/catalog/{storefront}/artists/{id}',
      'GET /v1/catalog/{storefront}/playlists/{id}',
      'GET /v1/catalog/{storefront}/charts?types!',
    ],
  },
}
