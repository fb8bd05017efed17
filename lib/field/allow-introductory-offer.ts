import type { Field } from './field'

/** Whether the customer gets the introductory offer. An unchecked box means no. */
export const allowIntroductoryOfferField: Field = {
  id: 'allowIntroductoryOffer',
  label: 'Allow Introductory Offer',
  where: 'If this is checked, the customer gets the introductory offer.',
  input: { kind: 'checkbox' },
  optional: true,
}
