import type { Field } from './field'

/** Whether the customer gets the introductory offer. An unchecked box means no. */
export const allowIntroductoryOfferField: Field = {
  id: 'allowIntroductoryOffer',
  label: 'Allow Introductory Offer',
  where: 'Ticked: the customer gets the introductory offer. Not ticked: the customer does not.',
  input: { kind: 'checkbox' },
  optional: true,
}
