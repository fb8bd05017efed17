import { commerceRequestField } from '../field/commerce-request'
import { inAppPurchaseFields } from './in-app-purchase'
import type { Profile } from './profile'
import { service } from './service-list'
import { storeKit, storeKitClaims, storeKitNotes } from './storekit'

/** A JWS that contains an Advanced Commerce API request, which the app sends through StoreKit. */
export const storeKitAdvancedCommerce: Profile = {
  ...storeKit,
  id: 'storekit-advanced-commerce',
  service: service('storekit-advanced-commerce'),
  alsoCalled: ['Advanced Commerce', 'AdvancedCommerceProduct', 'one-time charge', 'StoreKit 2', 'IAP'],
  about: 'A signed Advanced Commerce request that the app hands to StoreKit.',
  claims: [
    ...storeKitClaims('advanced-commerce-api', 'the Advanced Commerce API'),
    {
      name: 'request',
      type: 'string',
      required: 'yes',
      value: { from: 'field', field: 'request', as: 'base64' },
      meaning: 'The JSON request in standard base64, with +, / and =, not base64url.',
      confidence: 'apple',
    },
  ],
  fields: [...inAppPurchaseFields, commerceRequestField],
  notes: [
    ...storeKitNotes,
    {
      text: 'The app passes the JWS to AdvancedCommerceProduct, or the UTF-8 bytes of {"signatureInfo":{"token":"<JWS>"}} as the purchase option advancedCommerceData.',
      confidence: 'apple',
    },
    {
      text: 'Calls from your server (cancel, change price, refund) use the token of the App Store Server API instead.',
      confidence: 'apple',
    },
  ],
  sources: [
    ...storeKit.sources,
    'https://developer.apple.com/documentation/storekit/sending-advanced-commerce-api-requests-from-your-app',
  ],
}
