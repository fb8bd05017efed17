import { offerIdentifierField } from '../field/product-id'
import { transactionIdField } from '../field/transaction-id'
import { claim } from './members'
import type { Profile } from './profile'
import { service } from './service-list'
import { productFields, storeKit, storeKitClaims, storeKitNotes } from './storekit'

/** A JWS that lets StoreKit apply a promotional offer. */
export const storeKitPromotionalOffer: Profile = {
  ...storeKit,
  id: 'storekit-promotional-offer',
  service: service('storekit-promotional-offer'),
  alsoCalled: [
    'promotional offer',
    'promo offer',
    'subscription offer',
    'StoreKit 2',
    'offer signature',
    'IAP',
  ],
  about: 'A signed request that lets the app apply a promotional offer to a subscription.',
  claims: [
    ...storeKitClaims('promotional-offer', 'a promotional offer'),
    claim('productId', 'productId', 'The subscription that the offer is for.'),
    claim('offerIdentifier', 'offerIdentifier', 'The offer, as it is named in App Store Connect.'),
    claim('transactionId', 'transactionId', 'A transaction of the customer, or the appTransactionID.', {
      required: 'optional',
    }),
  ],
  fields: [...productFields, offerIdentifierField, transactionIdField(true)],
  notes: [
    ...storeKitNotes,
    {
      text: 'The older promotional offer signature (StoreKit 1) is not a JWS. It is a DER signature over values joined with U+2063.',
      confidence: 'apple',
    },
  ],
}
