import { issuerIdField } from '../field/issuer-id'
import { keyIdField } from '../field/key-id'
import { scopeField } from '../scope/scope-field'
import { asc, ascAudience, bundleIdUnwanted, scopeClaim } from './asc'
import { expiresAt, issuedAt, issuerId } from './members'
import type { Profile } from './profile'

/** The App Store Connect API with a team key. */
export const ascTeam: Profile = {
  ...asc,
  id: 'asc-team',
  kind: 'Team key',
  about: 'For App Store Connect API requests, with a team key.',
  fields: [
    keyIdField('App Store Connect → Users and Access → Integrations → Team Keys, in the row of your key.'),
    issuerIdField('Users and Access → Integrations → above the keys. Same for the whole team.'),
    scopeField,
  ],
  claims: [issuerId, issuedAt, expiresAt, ascAudience, scopeClaim],
  unwanted: [
    {
      name: 'sub',
      in: 'claims',
      effect: 'rejected',
      why: '“sub” belongs to individual keys. A team key names its issuer in “iss”.',
    },
    bundleIdUnwanted,
  ],
  key: {
    where:
      'App Store Connect → Users and Access → Integrations → App Store Connect API → Team Keys. You can download it once.',
    origin: 'downloaded',
    fileNames: ['AuthKey'],
    signs: ['asc', 'app_store_connect', 'appstore_connect'],
  },
  notes: [
    {
      text: 'Apple recommends using one token for many requests until it expires.',
      confidence: 'apple',
    },
    {
      text: 'A team has at most 50 active team keys.',
      confidence: 'field',
      source: 'https://github.com/rorkai/App-Store-Connect-CLI/issues/1633',
    },
  ],
}
