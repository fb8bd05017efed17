import { allowIntroductoryOfferField } from '../field/allow-introductory-offer'
import { transactionIdField } from '../field/transaction-id'
import { claim } from './members'
import type { Profile } from './profile'
import { service } from './service-list'
import { productFields, storeKit, storeKitClaims, storeKitNotes } from './storekit'

/** A JWS that tells StoreKit whether a customer is eligible for the introductory offer. */
export const storeKitIntroductoryOffer: Profile = {
  ...storeKit,
  id: 'storekit-introductory-offer',
  service: service('storekit-introductory-offer'),
  alsoCalled: ['introductory offer', 'intro offer', 'free trial', 'eligibility', 'StoreKit 2', 'IAP'],
  about: 'A signed request that says whether a customer gets the introductory offer of a subscription.',
  claims: [
    ...storeKitClaims('introductory-offer-eligibility', 'eligibility for an introductory offer'),
    claim('productId', 'productId', 'The subscription that the offer is for.'),
    {
      name: 'allowIntroductoryOffer',
      type: 'boolean',
      required: 'yes',
      value: { from: 'field', field: 'allowIntroductoryOffer', as: 'boolean' },
      meaning: 'Whether the customer gets the offer. A boolean, not a string.',
      confidence: 'apple',
    },
    claim('transactionId', 'transactionId', 'A transaction of the customer, or the appTransactionID.'),
  ],
  fields: [...productFields, allowIntroductoryOfferField, transactionIdField(false)],
  notes: [
    ...storeKitNotes,
    {
      text: '“allowIntroductoryOffer” is true or false, without quotes. Here the transaction ID is not optional.',
      confidence: 'apple',
    },
  ],
}
