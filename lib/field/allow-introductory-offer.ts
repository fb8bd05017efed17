import type { Field } from './field'

/** Whether the customer gets the introductory offer. An unchecked box means no. */
export const allowIntroductoryOfferField: Field = {
  id: 'allowIntroductoryOffer',
  label: 'Allow Introductory Offer',
  where: 'If this is checked, the customer gets the introductory offer. If not, the customer doesn’t get it.',
  input: { kind: 'checkbox' },
  optional: true,
}
