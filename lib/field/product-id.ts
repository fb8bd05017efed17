import type { Field } from './field'
import { hasPlaceholder } from './shape'

/** Fields for the offers and products that StoreKit requests name. */

const odd = /[^A-Za-z0-9._]/u

export const productIdField: Field = {
  id: 'productId',
  label: 'Product ID',
  where: 'App Store Connect → your app → Subscriptions → the subscription → Product ID.',
  input: { kind: 'text' },
  placeholder: 'com.example.app.monthly',
  check: (value) => {
    if (hasPlaceholder(value)) {
      return { severity: 'error', seen: 'This still contains a placeholder.' }
    }
    const found = odd.exec(value)
    return found
      ? {
          severity: 'warn',
          seen: `Character ${found.index + 1} (“${found[0]}”) is unusual in a Product ID. Apple compares the ID exactly, including case.`,
        }
      : undefined
  },
}

export const offerIdentifierField: Field = {
  id: 'offerIdentifier',
  label: 'Offer Identifier',
  where:
    'App Store Connect → your app → Subscriptions → the subscription → Subscription Prices → promotional offers. The identifier of the offer, not its reference name.',
  input: { kind: 'text' },
  placeholder: 'spring_offer',
  check: (value, values) =>
    hasPlaceholder(value)
      ? { severity: 'error', seen: 'This still contains a placeholder.' }
      : value === values.productId
        ? {
            severity: 'warn',
            seen: 'This is the Product ID again. An offer usually has its own identifier.',
          }
        : undefined,
}
