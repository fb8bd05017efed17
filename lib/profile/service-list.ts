/** The group headings in the service list. */
export type ServiceGroup =
  | 'App Store Connect'
  | 'In-app purchase'
  | 'Push, device and sign-in'
  | 'Media, maps and weather'
  | 'Ads, schools and business'
  | 'Marketplaces and more'

/** A service as the service list shows it, before the rest of its profile has loaded. */
export interface ServiceEntry {
  readonly value: string
  readonly name: string
  readonly group: ServiceGroup
}

/**
 * Every service, in the order of the service list: App Store Connect first, then by group and by how many people need
 * it.
 */
export const serviceList = [
  { value: 'asc', name: 'App Store Connect API', group: 'App Store Connect' },
  { value: 'notary', name: 'Notary API', group: 'App Store Connect' },
  { value: 'enterprise', name: 'Enterprise Program API', group: 'App Store Connect' },
  { value: 'app-store-server', name: 'App Store Server API', group: 'In-app purchase' },
  {
    value: 'storekit-promotional-offer',
    name: 'StoreKit promotional offer (JWS)',
    group: 'In-app purchase',
  },
  {
    value: 'storekit-introductory-offer',
    name: 'StoreKit introductory offer eligibility (JWS)',
    group: 'In-app purchase',
  },
  {
    value: 'storekit-advanced-commerce',
    name: 'StoreKit Advanced Commerce request (JWS)',
    group: 'In-app purchase',
  },
  { value: 'apns', name: 'Apple Push Notification service (APNs)', group: 'Push, device and sign-in' },
  { value: 'sign-in-with-apple', name: 'Sign in with Apple', group: 'Push, device and sign-in' },
  { value: 'devicecheck', name: 'DeviceCheck and App Attest', group: 'Push, device and sign-in' },
  { value: 'data-sharing', name: 'Account & Organizational Data Sharing', group: 'Push, device and sign-in' },
  { value: 'apple-music', name: 'Apple Music API (MusicKit)', group: 'Media, maps and weather' },
  { value: 'maps', name: 'Apple Maps (MapKit JS, Maps Server API)', group: 'Media, maps and weather' },
  { value: 'weatherkit', name: 'WeatherKit REST API', group: 'Media, maps and weather' },
  { value: 'apple-tv-feed', name: 'Apple TV Feed', group: 'Media, maps and weather' },
  { value: 'apple-ads', name: 'Apple Ads (Search Ads)', group: 'Ads, schools and business' },
  {
    value: 'apple-business',
    name: 'Apple Business and Apple School Manager',
    group: 'Ads, schools and business',
  },
  { value: 'classkit', name: 'ClassKit Catalog API', group: 'Ads, schools and business' },
  {
    value: 'apps-and-books',
    name: 'Apps and Books Metadata for Organizations',
    group: 'Ads, schools and business',
  },
  { value: 'marketplace', name: 'Marketplace token', group: 'Marketplaces and more' },
  { value: 'install-verification', name: 'Install verification token', group: 'Marketplaces and more' },
  { value: 'verifier', name: 'Verifier API (ID reader token)', group: 'Marketplaces and more' },
  { value: 'adattributionkit', name: 'AdAttributionKit impression', group: 'Marketplaces and more' },
] as const satisfies readonly ServiceEntry[]

type ServiceValue = (typeof serviceList)[number]['value']

const byValue = Object.fromEntries(serviceList.map((entry) => [entry.value, entry])) as Readonly<
  Record<ServiceValue, ServiceEntry>
>

/** Returns the list entry of one service, for its profiles to include. */
export const service = (value: ServiceValue): ServiceEntry => byValue[value]
