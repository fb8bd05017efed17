import { productIdField } from '../field/product-id'
import { bundleId, inAppPurchaseFields, inAppPurchaseKey } from './in-app-purchase'
import { constant, issuedAt, issuerId, jwtHeader, random } from './members'
import type { Member, Profile } from './profile'

/** The parts shared by the three kinds of JWS that a server signs for StoreKit. */

/** The base claims with the given audience, in the order of Apple's page. */
export const storeKitClaims = (audience: string, use: string): readonly Member[] => [
  issuerId,
  { ...issuedAt, meaning: 'Issued at. The App Store counts the expiry from it.' },
  constant('aud', audience, `Audience: ${use}.`),
  bundleId,
  random('nonce', 'A UUID that is used once: a new one for every token.'),
]

export const productFields = [...inAppPurchaseFields, productIdField] as const

export const storeKit = {
  header: jwtHeader,
  unwanted: [
    {
      name: 'exp',
      in: 'claims',
      effect: 'meaningless',
      why: '“exp” isn’t part of the format; the App Store counts from “iat”. Apple’s own library does not set it.',
    },
  ],
  key: inAppPurchaseKey,
  sent: { as: 'handed-over', to: 'the app, which passes it to StoreKit' },
  hosts: [],
  operations: [],
  responses: [],
  sources: [
    'https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests',
    'https://github.com/apple/app-store-server-library-node',
  ],
} as const satisfies Partial<Profile>

export const storeKitNotes: Profile['notes'] = [
  {
    text: 'Make one for each purchase: the nonce is used once. How long after “iat” the App Store still accepts it is not documented.',
    confidence: 'unconfirmed',
  },
  {
    text: 'There is no response from a server: a wrong JWS causes a StoreKit error in the app.',
    confidence: 'apple',
  },
]
