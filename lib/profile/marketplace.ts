import { itemIdField } from '../field/item-id'
import { uuidField } from '../field/uuid'
import { algorithm, claim, constant, expiresAt, issuedAt, typeJwt } from './members'
import type { Profile } from './profile'
import { service } from './service-list'

const DAY = 86_400

/** The marketplace token, which links a developer's app to an alternative marketplace. */
export const marketplace: Profile = {
  id: 'marketplace',
  service: service('marketplace'),
  alsoCalled: [
    'alternative marketplace',
    'alternative app marketplace',
    'alternative distribution',
    'MarketplaceKit',
    'EU',
    'DMA',
  ],
  about: 'The token that a marketplace gives a developer, who enters it in App Store Connect.',
  header: [algorithm, typeJwt],
  claims: [
    claim('iss', 'appleId', 'Apple ID of the marketplace app: a number, written as a string.'),
    issuedAt,
    { ...expiresAt, meaning: 'Expires: less than 7 days ahead.' },
    constant('aud', 'appstoreconnect-v1', 'Audience: App Store Connect.'),
    claim('pid', 'developerId', 'Developer ID of the other developer, a UUID.'),
  ],
  unwanted: [
    {
      name: 'kid',
      in: 'header',
      effect: 'meaningless',
      why: 'The header of a marketplace token has no Key ID.',
    },
  ],
  fields: [
    itemIdField(
      'appleId',
      'Apple ID',
      'App Store Connect → your marketplace app → App Information → Apple ID, digits only.',
    ),
    uuidField(
      'developerId',
      'Developer ID',
      'The other developer finds it in App Store Connect and tells you.',
    ),
  ],
  lifetime: {
    unit: 'days',
    max: 7 * DAY,
    inclusive: false,
    measuredFrom: 'clock',
    initial: 6 * DAY,
    presets: [
      { seconds: DAY },
      { seconds: 3 * DAY },
      { seconds: 6 * DAY, hint: 'the last whole day under the limit' },
    ],
    edge: { from: 6 * DAY + 1, why: 'The limit is less than 7 days from Apple’s clock. 6 days are safe.' },
  },
  key: {
    where:
      'Your own P-256 key. You register its public half with POST /v1/alternativeDistributionKeys of the App Store Connect API.',
    origin: 'own',
    fileNames: [],
  },
  sent: { as: 'handed-over', to: 'the app developer, who enters it in App Store Connect' },
  hosts: [],
  operations: [],
  responses: [],
  notes: [
    {
      text: 'The header has no Key ID. “iss” is a number written as a string.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections',
  ],
}
