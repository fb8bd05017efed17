import { keyIdField } from '../field/key-id'
import { ascAudience } from './asc'
import { individualKey, individualKeyPage, individualSubject } from './asc-individual'
import { expiresAt, issuedAt } from './members'
import { notaryScope, notaryShared } from './notary'
import type { Profile } from './profile'

/** The Notary API with the individual key of one user. */
export const notaryIndividual: Profile = {
  ...notaryShared,
  id: 'notary-individual',
  kind: 'Individual key',
  about: 'Requests to the notary service for macOS software, with the key of one user, which has no issuer.',
  claims: [individualSubject, issuedAt, expiresAt, ascAudience],
  unwanted: [
    {
      name: 'iss',
      in: 'claims',
      effect: 'rejected',
      why: 'Individual keys have no issuer. With “iss” the notary service rejects the token.',
    },
  ],
  fields: [keyIdField(individualKeyPage)],
  key: individualKey,
  notes: [
    {
      text: 'Apple’s page excludes individual keys from notarization. notarytool accepts them from Xcode 26 on, without an issuer. notarytool of Xcode 16 rejects them.',
      confidence: 'field',
      source: 'https://github.com/electron/notarize/issues/246',
    },
    notaryScope,
  ],
}
