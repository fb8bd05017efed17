import { checkPrefixedUuid } from '../field/prefixed-uuid'
import { uuidField } from '../field/uuid'
import { clientIdParameter, fromClientId } from './client-secret'
import { claim, constant, expiresAt, issuedAt, plainHeader, random } from './members'
import { oauthAnswers } from './oauth'
import type { Profile, ServiceOperation } from './profile'
import { service } from './service-list'
import { under180Days } from './six-months'

const PAGE = 'Apple Business or Apple School Manager → Preferences → API → your API account → Manage'

const token = (scope: 'business.api' | 'school.api', name: string): ServiceOperation => ({
  id: `get-access-token-${scope}`,
  title: `Get an access token for ${name}`,
  group: 'Tokens',
  method: 'POST',
  path: '/auth/oauth2/token',
  token: { in: 'form', field: 'client_assertion' },
  form: [
    ['grant_type', 'client_credentials'],
    ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    ['scope', scope],
  ],
  fromFields: fromClientId,
  parameters: [clientIdParameter],
  answer: 'json',
  notes: ['The access token in the answer lasts an hour.'],
})

const business = token('business.api', 'Apple Business')
const school = token('school.api', 'Apple School Manager')

const deviceId = {
  name: 'id',
  in: 'path',
  required: true,
  hint: 'The ID of the device: its serial number.',
  placeholder: 'XABC123X0ABC123X0',
} as const

/** What both services have besides their two lists. */
const more = (kind: 'business' | 'school'): readonly ServiceOperation[] => [
  { ...list(kind, 'device', 'Read one device', '/v1/orgDevices/{id}'), parameters: [deviceId] },
  {
    ...list(
      kind,
      'device-coverage',
      'Read the AppleCare coverage of a device',
      '/v1/orgDevices/{id}/appleCareCoverage',
    ),
    parameters: [deviceId],
  },
  {
    ...list(
      kind,
      'device-server',
      'Read the device management service of a device',
      '/v1/orgDevices/{id}/assignedServer',
    ),
    parameters: [deviceId],
  },
  {
    ...list(
      kind,
      'server-devices',
      'List the devices of a device management service',
      '/v1/mdmServers/{id}/relationships/devices',
    ),
    parameters: [
      { name: 'id', in: 'path', required: true, hint: 'The ID of the service, from the list of services.' },
      { name: 'limit', in: 'query' },
    ],
  },
  {
    ...list(kind, 'activity', 'Read the state of an activity', '/v1/orgDeviceActivities/{id}'),
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        hint: 'The ID in the response to the request that began it.',
      },
    ],
  },
  {
    ...list(
      kind,
      'begin-activity',
      'Assign devices to a service, or unassign them',
      '/v1/orgDeviceActivities',
    ),
    method: 'POST',
    parameters: [
      {
        name: 'Body',
        in: 'body',
        required: true,
        hint: 'activityType is ASSIGN_DEVICES or UNASSIGN_DEVICES.',
        placeholder:
          '{"data":{"type":"orgDeviceActivities","attributes":{"activityType":"ASSIGN_DEVICES"},"relationships":{"mdmServer":{"data":{"type":"mdmServers","id":"…"}},"devices":{"data":[{"type":"orgDevices","id":"…"}]}}}}',
      },
    ],
  },
]

const list = (kind: 'business' | 'school', id: string, title: string, path: string): ServiceOperation => ({
  id: `${kind}-${id}`,
  title,
  group: kind === 'business' ? 'Apple Business' : 'Apple School Manager',
  method: 'GET',
  path,
  hosts: [{ host: `api-${kind}.apple.com`, label: 'Production' }],
  exchange: {
    operation: kind === 'business' ? business : school,
    host: 'account.apple.com',
    take: 'access_token',
  },
  accept: ['application/json'],
  parameters: [{ name: 'limit', in: 'query' }],
  answer: 'json',
})

/** Client assertion of the Apple School Manager and Apple Business API. */
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
    'device enrolment',
    'DEP',
    'api-business.apple.com',
  ],
  about:
    'The client assertion that is exchanged for an access token of Apple Business or Apple School Manager.',
  header: plainHeader,
  claims: [
    claim('sub', 'clientId', 'Client ID of the API account, BUSINESSAPI. or SCHOOLAPI. and a UUID.'),
    claim(
      'iss',
      'clientId',
      'The Client ID again. Apple’s table of claims leaves it out, Apple’s script sends it.',
    ),
    constant(
      'aud',
      'https://account.apple.com/auth/oauth2/v2/token',
      'Audience: the address with /v2, although the request goes to the one without.',
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
      check: (value) => checkPrefixedUuid('Client ID', ['BUSINESSAPI', 'SCHOOLAPI'], value),
    },
  ],
  lifetime: under180Days,
  key: {
    where:
      'Apple Business (Organization Administrator) or Apple School Manager (Administrator) → Preferences → API → create an API account; the private key is downloaded as a .pem file.',
    origin: 'downloaded',
    fileNames: [],
    signs: ['businessapi', 'schoolapi', 'axm'],
  },
  sent: { as: 'form-field', field: 'client_assertion' },
  hosts: [{ host: 'account.apple.com', label: 'Token exchange' }],
  operations: [
    business,
    school,
    list('business', 'devices', 'List the devices of an organization', '/v1/orgDevices'),
    list('business', 'servers', 'List device management services', '/v1/mdmServers'),
    list('school', 'devices', 'List the devices of a school', '/v1/orgDevices'),
    list('school', 'servers', 'List device management services', '/v1/mdmServers'),
    ...more('business'),
    ...more('school'),
  ],
  answers: oauthAnswers('derived'),
  notes: [
    {
      text: 'The address of the exchange has no /v2, the audience has it.',
      confidence: 'apple',
    },
    {
      text: 'How the exchange answers a wrong assertion is not confirmed; by the standard it is 400 invalid_client.',
      confidence: 'unconfirmed',
    },
    {
      text: 'One client posts to the /v2 address. Whether both work is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'Without Accept: application/json the API answered 406.',
      confidence: 'field',
    },
    {
      text: 'Some .pem files are said to carry the wrong label. They are read by what is in them.',
      confidence: 'field',
    },
    {
      text: 'Scope business.api goes with BUSINESSAPI. client IDs, school.api with SCHOOLAPI. ones.',
      confidence: 'derived',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-manager-and-apple-business-api',
  ],
}
