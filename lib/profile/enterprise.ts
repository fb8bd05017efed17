import { issuerIdField } from '../field/issuer-id'
import { keyIdField } from '../field/key-id'
import { scopeField } from '../scope/scope-field'
import { asc, scopeClaim, sharedResponses, twentyMinutes } from './asc'
import { enterpriseOperations } from './enterprise-operations'
import { constant, expiresAt, issuedAt, issuerId, jwtHeader } from './members'
import type { Profile } from './profile'
import { service } from './service-list'

const PAGE = 'Apple Developer website (not App Store Connect) → Users and Access → Integrations'
const { longer: _, ...limit } = twentyMinutes

/** The Enterprise Program API, which uses App Store Connect's token with a different audience. */
export const enterprise: Profile = {
  id: 'enterprise',
  service: service('enterprise'),
  alsoCalled: ['in-house', 'in_house', 'ADEP', 'Apple Developer Enterprise Program', 'enterprise account'],
  about: 'Requests to the API of the Apple Developer Enterprise Program.',
  header: jwtHeader,
  claims: [
    {
      ...issuerId,
      meaning: 'Issuer ID from the Integrations page of the Apple Developer website.',
    },
    issuedAt,
    expiresAt,
    constant('aud', 'apple-developer-enterprise-v1', 'Audience: the Enterprise Program API.'),
    scopeClaim,
  ],
  unwanted: [
    {
      name: 'sub',
      in: 'claims',
      effect: 'meaningless',
      why: 'No individual keys are documented for the Enterprise Program.',
    },
  ],
  fields: [
    keyIdField(`${PAGE}, in the row of your key under Active.`),
    issuerIdField(`${PAGE}, near the top of the page.`),
    scopeField,
  ],
  lifetime: limit,
  key: {
    where: `${PAGE} → Generate API Key. You can download it once.`,
    origin: 'downloaded',
    fileNames: ['AuthKey'],
  },
  sent: { as: 'bearer' },
  hosts: [{ host: 'api.enterprise.developer.apple.com', label: 'Production' }],
  operations: enterpriseOperations,
  usualCausesOf401: asc.usualCausesOf401,
  usualCausesOf403: asc.usualCausesOf403,
  responses: [
    {
      status: 401,
      code: 'NOT_AUTHORIZED',
      means:
        'Apple rejected the token. The text is probably the same as App Store Connect’s, but this is not confirmed.',
      token: 'rejected',
      confidence: 'unconfirmed',
    },
    ...sharedResponses,
  ],
  notes: [
    {
      text: 'A token for App Store Connect (audience appstoreconnect-v1) does not work here, and nothing in the key file shows which kind of key it is.',
      confidence: 'derived',
    },
    {
      text: 'Apple’s page mentions exceptions to the 20 minutes, but doesn’t list any.',
      confidence: 'apple',
    },
    {
      text: 'The key file is probably named AuthKey_….p8. This is not confirmed.',
      confidence: 'unconfirmed',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/enterpriseprogramapi/generating-tokens-for-api-requests',
    'https://developer.apple.com/documentation/enterpriseprogramapi/creating-api-keys-for-enterprise-program-api',
  ],
}
