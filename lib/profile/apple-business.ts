import { checkPrefixedUuid } from '../field/prefixed-uuid'
import { uuidField } from '../field/uuid'
import { appleBusinessOperations } from './apple-business-operations'
import { claim, constant, expiresAt, issuedAt, plainHeader, random } from './members'
import { oauthResponses } from './oauth'
import { organizationApis } from './organization-api'
import type { Profile } from './profile'
import { service } from './service-list'
import { under180Days } from './six-months'

const PAGE =
  'Apple Business → Settings → API, or Apple School Manager → Preferences → API → your API account → Manage'

/** The client assertion of the Apple School Manager API and the Apple Business API. */
export const appleBusiness: Profile = {
  id: 'apple-business',
  service: service('apple-business'),
  alsoCalled: [
    'Apple Business Manager',
    'ABM',
    'Apple School Manager',
    'ASM',
    'AxM',
    'BUSINESSAPI',
    'SCHOOLAPI',
    'client assertion',
    'client_assertion',
    'MDM',
    'device enrollment',
    'DEP',
    'api-business.apple.com',
  ],
  about:
    'The client assertion that you exchange for an access token of Apple Business or Apple School Manager.',
  header: plainHeader,
  claims: [
    claim('sub', 'clientId', 'Client ID of the API account: BUSINESSAPI. or SCHOOLAPI. and a UUID.'),
    claim(
      'iss',
      'clientId',
      'The Client ID again. Apple’s table of claims leaves it out, but Apple’s script sends it.',
    ),
    constant(
      'aud',
      'https://account.apple.com/auth/oauth2/v2/token',
      'Audience: the URL with /v2, although the request goes to the URL without it.',
    ),
    issuedAt,
    { ...expiresAt, meaning: 'Expires: less than 180 days after “iat”.' },
    random('jti', 'A unique ID of this assertion.'),
  ],
  unwanted: [],
  fields: [
    uuidField('keyId', 'Key ID', `${PAGE}: Key ID, a UUID.`),
    {
      id: 'clientId',
      label: 'Client ID',
      where: `${PAGE}: Client ID.`,
      input: { kind: 'text' },
      placeholder: 'BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152',
      check: (value) =>
        checkPrefixedUuid(
          'Client ID',
          [organizationApis.business.prefix, organizationApis.school.prefix],
          value,
        ),
    },
  ],
  lifetime: under180Days,
  key: {
    where:
      'Apple Business → Settings → API (role Organization Administrator), or Apple School Manager → Preferences → API (Administrator or Site Manager) → create an API account. An organization has up to 50. You download the private key as a .pem file.',
    origin: 'downloaded',
    fileNames: [],
    signs: ['businessapi', 'schoolapi', 'axm'],
  },
  sent: { as: 'form-field', field: 'client_assertion' },
  hosts: [{ host: 'account.apple.com', label: 'Token exchange' }],
  operations: appleBusinessOperations,
  responses: oauthResponses('derived'),
  notes: [
    {
      text: 'The URL of the exchange has no /v2, but the audience has it.',
      confidence: 'apple',
    },
    {
      text: 'How the token endpoint responds to a wrong assertion is not confirmed. By the standard, the response is 400 invalid_client.',
      confidence: 'unconfirmed',
    },
    {
      text: 'One client posts to the URL with /v2. Whether both work is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'Without Accept: application/json the API responded with 406.',
      confidence: 'field',
    },
    {
      text: 'Some .pem files have the wrong BEGIN line. Assay reads them by their contents.',
      confidence: 'field',
    },
    {
      text: 'The scope business.api belongs to client IDs that begin with BUSINESSAPI. The scope school.api belongs to client IDs that begin with SCHOOLAPI.',
      confidence: 'derived',
    },
    {
      text: 'Users, user groups, apps, packages, configurations, Blueprints and audit events are only in the Apple Business API.',
      confidence: 'apple',
      source: 'https://developer.apple.com/documentation/applebusinessapi',
    },
    {
      text: 'The menu is Settings → API in Apple Business; Apple Business Manager and Apple School Manager call it Preferences → API.',
      confidence: 'field',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-manager-and-apple-business-api',
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/apple-school-manager-and-apple-business-api-changelog',
    'https://developer.apple.com/documentation/applebusinessapi',
    'https://developer.apple.com/documentation/appleschoolmanagerapi',
  ],
}
