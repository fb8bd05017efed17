import { adNetworkIdField } from '../field/ad-network-id'
import type { Field } from '../field/field'
import { itemIdField } from '../field/item-id'
import { algorithm, claim, constant, keyId, random } from './members'
import type { Member, Profile } from './profile'
import { service } from './service-list'

const number = (name: string, field: string, meaning: string): Member => ({
  name,
  type: 'number',
  required: 'yes',
  value: { from: 'field', field, as: 'number' },
  meaning,
  confidence: 'apple',
})

const sourceIdentifier: Field = {
  id: 'sourceIdentifier',
  label: 'Source Identifier',
  where: 'Your number for the campaign, up to four digits.',
  input: { kind: 'text' },
  placeholder: '5239',
  check: (value) =>
    /^\d{1,4}$/u.test(value)
      ? undefined
      : { severity: 'error', seen: 'Enter a number of one to four digits.' },
}

/** The AdAttributionKit impression token, which an ad network signs. */
export const adAttributionKit: Profile = {
  id: 'adattributionkit',
  service: service('adattributionkit'),
  alsoCalled: ['AdAttributionKit', 'AAK', 'ad network', 'attribution', 'impression', 'AppImpression', 'SKAN'],
  about: 'The signed impression that an ad network gives to an app.',
  header: [
    algorithm,
    {
      ...keyId,
      value: { from: 'field', field: 'adNetworkId', as: 'string' },
      meaning: 'The ad network ID is used instead of a Key ID.',
    },
  ],
  claims: [
    random('impression-identifier', 'A new UUID for every impression.'),
    number('publisher-item-identifier', 'publisherItemId', 'The app that shows the ad; 0 in development.'),
    constant('impression-type', 'app-impression', 'The kind of impression.'),
    claim('ad-network-identifier', 'adNetworkId', 'The ad network, as in the header.'),
    number('source-identifier', 'sourceIdentifier', 'The campaign.'),
    {
      name: 'timestamp',
      type: 'number',
      required: 'yes',
      value: { from: 'issued-at', unit: 'milliseconds' },
      meaning: 'When the impression was made, in milliseconds, not seconds.',
      confidence: 'apple',
    },
    number('advertised-item-identifier', 'advertisedItemId', 'The app that is advertised.'),
    {
      name: 'eligible-for-re-engagement',
      type: 'boolean',
      required: 'optional',
      value: { from: 'field', field: 'eligibleForReEngagement', as: 'boolean' },
      meaning: 'Whether the impression counts for re-engagement.',
      confidence: 'apple',
    },
  ],
  unwanted: (['iat', 'exp'] as const).map((name) => ({
    name,
    in: 'claims',
    effect: 'meaningless',
    why: `“${name}” isn’t part of an impression. The time of an impression is “timestamp”, in milliseconds.`,
  })),
  fields: [
    adNetworkIdField,
    itemIdField(
      'publisherItemId',
      'Publisher Item Identifier',
      'The Apple ID of the app that shows the ad; 0 in development.',
    ),
    sourceIdentifier,
    itemIdField(
      'advertisedItemId',
      'Advertised Item Identifier',
      'The Apple ID of the app that is advertised.',
    ),
    {
      id: 'eligibleForReEngagement',
      label: 'Eligible for Re-engagement',
      where:
        'If this is checked, the token has the claim with the value true. If not, the claim is left out.',
      input: { kind: 'checkbox' },
      optional: true,
    },
  ],
  key: {
    where: 'Your own P-256 key. You register its public half with Apple as the key of the ad network.',
    origin: 'own',
    fileNames: [],
  },
  sent: { as: 'handed-over', to: 'the app, which passes it to AppImpression' },
  hosts: [],
  operations: [],
  spokenOf: /\bAdAttributionKit\b/i,
  responses: [],
  notes: [
    {
      text: 'Names are in kebab case, item identifiers are numbers, and “timestamp” is in milliseconds.',
      confidence: 'apple',
    },
    {
      text: 'Make a new impression for each ad you show.',
      confidence: 'apple',
    },
  ],
  sources: ['https://developer.apple.com/documentation/adattributionkit/generating-jws-impressions'],
}
