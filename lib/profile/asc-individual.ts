import { keyIdField } from '../field/key-id'
import { scopeField } from '../scope/scope-field'
import { asc, ascAudience, bundleIdUnwanted, scopeClaim } from './asc'
import { expiresAt, issuedAt } from './members'
import type { Profile } from './profile'

/** App Store Connect API with the individual key of one user. */
export const ascIndividual: Profile = {
  ...asc,
  id: 'asc-individual',
  kind: 'Individual key',
  about: 'Requests to the App Store Connect API with the key of one user, who has no issuer.',
  fields: [keyIdField('App Store Connect → your name → your profile → Individual API Key.'), scopeField],
  claims: [
    {
      name: 'sub',
      type: 'string',
      required: 'yes',
      value: { from: 'constant', value: 'user' },
      meaning: 'Subject: the word “user”, the same for everybody. It takes the place of the issuer.',
      confidence: 'apple',
    },
    issuedAt,
    expiresAt,
    ascAudience,
    scopeClaim,
  ],
  unwanted: [
    {
      name: 'iss',
      in: 'claims',
      effect: 'refused',
      why: 'Individual keys have no issuer. With “iss” in it the token is refused.',
    },
    bundleIdUnwanted,
  ],
  key: {
    where: 'App Store Connect → your name → your profile → Individual API Key. It can be downloaded once.',
    origin: 'downloaded',
    fileNames: ['ApiKey'],
    personal: true,
  },
  notes: [
    {
      text: 'An individual key has the roles and apps of its user. Apple bars it from provisioning (devices, profiles, certificates, bundle IDs), and sales and finance reports. Its page names notarization too, but notarytool accepts individual keys from Xcode 26 on.',
      confidence: 'apple',
    },
  ],
}
