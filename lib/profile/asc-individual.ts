import { keyIdField } from '../field/key-id'
import { scopeField } from '../scope/scope-field'
import { asc, ascAudience, bundleIdUnwanted, scopeClaim } from './asc'
import { expiresAt, issuedAt } from './members'
import type { Member, Profile } from './profile'

/** The `sub` claim, which an individual key uses instead of the issuer. */
export const individualSubject: Member = {
  name: 'sub',
  type: 'string',
  required: 'yes',
  value: { from: 'constant', value: 'user' },
  meaning: 'Subject: the word “user”, the same for everybody. It is used instead of the issuer.',
  confidence: 'apple',
}

/** The page where users find their individual key. */
export const individualKeyPage = 'App Store Connect → your name → your profile → Individual API Key.'

/** The individual key of one user, for the App Store Connect API and the notary service. */
export const individualKey = {
  where: `${individualKeyPage} You can download it once.`,
  origin: 'downloaded',
  fileNames: ['ApiKey'],
  personal: true,
} as const satisfies Profile['key']

/** The App Store Connect API with the individual key of one user. */
export const ascIndividual: Profile = {
  ...asc,
  id: 'asc-individual',
  kind: 'Individual key',
  about: 'For App Store Connect API requests, with one user’s key. No Issuer ID.',
  fields: [keyIdField(individualKeyPage), scopeField],
  claims: [individualSubject, issuedAt, expiresAt, ascAudience, scopeClaim],
  unwanted: [
    {
      name: 'iss',
      in: 'claims',
      effect: 'rejected',
      why: 'Individual keys have no issuer. Apple rejects a token with “iss”.',
    },
    bundleIdUnwanted,
  ],
  key: individualKey,
  notes: [
    {
      text: 'An individual key has the roles and apps of its user. Apple excludes it from provisioning (devices, profiles, certificates, bundle IDs), and sales and finance reports. Apple’s page lists notarization too, but notarytool accepts individual keys from Xcode 26 on.',
      confidence: 'apple',
    },
    {
      text: 'A user has at most one active individual key, and needs the permission Generate Individual API Keys.',
      confidence: 'apple',
      source: 'https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api',
    },
  ],
}
