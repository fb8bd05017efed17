import type { Parameter } from '../request/operation'
import { clientIdParameter, fromClientId } from './client-secret'
import { type Line, listed } from './listed'
import { judgeClientId, organizationApis } from './organization-api'
import type { ServiceOperation } from './profile'

/** Requests of the Apple Business API and the Apple School Manager API, which share most of their paths. */

type Kind = keyof typeof organizationApis

const token = (kind: Kind): ServiceOperation => ({
  id: `get-access-token-${kind}.api`,
  title: `Get an access token for ${organizationApis[kind].name}`,
  group: 'Tokens',
  method: 'POST',
  path: '/auth/oauth2/token',
  token: { in: 'form', field: 'client_assertion' },
  form: [
    ['grant_type', 'client_credentials'],
    ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
    ['scope', organizationApis[kind].scope],
  ],
  fromFields: fromClientId,
  diagnostic: judgeClientId(organizationApis[kind]),
  parameters: [clientIdParameter],
  response: 'json',
  notes: ['The access token in the response is valid for an hour.'],
})

const tokens = { business: token('business'), school: token('school') } as const

/** Builds the operations of one of the two services. Each is sent with an access token from an exchange. */
const of = (kind: Kind, lines: readonly Line[], parameters: readonly Parameter[] = []) =>
  listed(
    {
      group: organizationApis[kind].name,
      hosts: [{ host: organizationApis[kind].host, label: 'Production' }],
      diagnostic: judgeClientId(organizationApis[kind]),
      exchange: { operation: tokens[kind], host: 'account.apple.com', take: 'access_token' },
      accept: ['application/json'],
      parameters,
    },
    lines,
  )

const deviceId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  hint: 'The ID of the device: its serial number.',
  placeholder: 'XABC123X0ABC123X0',
}

/** The request body for an activity. `deadline` and `server` add the attributes that only some activities need. */
const activity = (type: string, { deadline = false, server = false } = {}): string =>
  JSON.stringify({
    data: {
      type: 'orgDeviceActivities',
      attributes: {
        activityType: type,
        ...(deadline
          ? { activityTypeMetadata: { mdmMigrationDeadlineDateTime: '2026-12-31T17:00:00.000Z' } }
          : {}),
      },
      relationships: {
        ...(server ? { mdmServer: { data: { type: 'mdmServers', id: '…' } } } : {}),
        devices: { data: [{ type: 'orgDevices', id: '…' }] },
      },
    },
  })

const ACTIVITIES = 'POST /v1/orgDeviceActivities'

/** The operations that both services offer. */
const common = (kind: Kind): readonly ServiceOperation[] => [
  ...of(kind, [
    [`${kind}-devices`, 'List the devices of an organization', 'GET /v1/orgDevices', { query: ['limit'] }],
    [`${kind}-servers`, 'List device management services', 'GET /v1/mdmServers', { query: ['limit'] }],
  ]),
  ...of(
    kind,
    [
      [`${kind}-device`, 'Read one device', 'GET /v1/orgDevices/{id}'],
      [
        `${kind}-device-coverage`,
        'Read the AppleCare coverage of a device',
        'GET /v1/orgDevices/{id}/appleCareCoverage',
      ],
      [
        `${kind}-device-server`,
        'Read the device management service of a device',
        'GET /v1/orgDevices/{id}/assignedServer',
      ],
      [
        `${kind}-device-server-id`,
        'Read the ID of the device management service of a device',
        'GET /v1/orgDevices/{id}/relationships/assignedServer',
      ],
    ],
    [deviceId],
  ),
  ...of(kind, [
    [
      `${kind}-server-devices`,
      'List the devices of a device management service',
      'GET /v1/mdmServers/{id}/relationships/devices',
      { query: ['limit'] },
    ],
    [`${kind}-activity`, 'Read the state of an activity', 'GET /v1/orgDeviceActivities/{id}'],
    [
      `${kind}-begin-activity`,
      'Assign devices to a service, or unassign them',
      ACTIVITIES,
      { body: activity('ASSIGN_DEVICES', { server: true }) },
    ],
    [
      `${kind}-begin-migration`,
      'Assign devices and schedule their migration',
      ACTIVITIES,
      { body: activity('ASSIGN_DEVICES_WITH_MDM_MIGRATION_DEADLINE', { deadline: true, server: true }) },
    ],
    [
      `${kind}-update-migration`,
      'Change the deadline of a migration',
      ACTIVITIES,
      { body: activity('UPDATE_MDM_MIGRATION_DEADLINE', { deadline: true }) },
    ],
    [
      `${kind}-cancel-migration`,
      'Cancel a migration',
      ACTIVITIES,
      { body: activity('CANCEL_MDM_MIGRATION') },
    ],
  ]),
]

/**
 * The resources a Blueprint can contain: the last segment of the path, the type in the body, and the plural in words.
 */
const IN_BLUEPRINTS = [
  ['apps', 'apps'],
  ['configurations', 'configurations'],
  ['packages', 'packages'],
  ['orgDevices', 'devices'],
  ['users', 'users'],
  ['userGroups', 'user groups'],
] as const

const CONFIGURATION =
  '{"data":{"type":"configurations","attributes":{"type":"CUSTOM_SETTING","name":"…","customSettingsValues":{"configurationProfile":"<?xml …"}}}}'

const timestamp = (name: string): Parameter => ({
  name,
  in: 'query',
  required: true,
  hint: 'ISO 8601.',
  placeholder: '2026-01-01T00:00:00Z',
})

/** The operations that only the Apple Business API offers. */
export const appleBusinessListed: readonly ServiceOperation[] = of(
  'business',
  [
    ['business-users', 'List users', 'GET /v1/users', { query: ['limit'] }],
    ['business-user', 'Read one user', 'GET /v1/users/{id}'],
    ['business-groups', 'List user groups', 'GET /v1/userGroups', { query: ['limit'] }],
    ['business-group', 'Read one user group', 'GET /v1/userGroups/{id}'],
    [
      'business-group-users',
      'List the users of a group',
      'GET /v1/userGroups/{id}/relationships/users',
      { query: ['limit'] },
    ],
    [
      'business-enrolled',
      'List devices enrolled in Apple’s own device management',
      'GET /v1/mdmDevices',
      { query: ['limit'] },
    ],
    [
      'business-enrolled-details',
      'Read the details of an enrolled device',
      'GET /v1/mdmDevices/{id}/details',
    ],
    ['business-server', 'Read one device management service', 'GET /v1/mdmServers/{id}'],
    [
      'business-create-server',
      'Create a device management service',
      'POST /v1/mdmServers',
      {
        body: '{"data":{"type":"mdmServers","attributes":{"serverName":"…","serverCertificate":{"name":"….cer","data":"MII…"}}}}',
      },
    ],
    ['business-update-server', 'Change a device management service', 'PATCH /v1/mdmServers/{id}'],
    ['business-delete-server', 'Delete a device management service', 'DELETE /v1/mdmServers/{id}'],
    ['business-apps', 'List apps', 'GET /v1/apps', { query: ['limit'] }],
    ['business-app', 'Read one app', 'GET /v1/apps/{id}'],
    ['business-packages', 'List packages', 'GET /v1/packages', { query: ['limit'] }],
    ['business-package', 'Read one package', 'GET /v1/packages/{id}'],
    ['business-configurations', 'List configurations', 'GET /v1/configurations', { query: ['limit'] }],
    ['business-configuration', 'Read one configuration', 'GET /v1/configurations/{id}'],
    [
      'business-create-configuration',
      'Create a custom configuration',
      'POST /v1/configurations',
      { body: CONFIGURATION },
    ],
    ['business-update-configuration', 'Change a custom configuration', 'PATCH /v1/configurations/{id}'],
    ['business-delete-configuration', 'Delete a configuration', 'DELETE /v1/configurations/{id}'],
    ['business-blueprints', 'List Blueprints', 'GET /v1/blueprints', { query: ['limit', 'include'] }],
    ['business-blueprint', 'Read one Blueprint', 'GET /v1/blueprints/{id}', { query: ['include'] }],
    [
      'business-create-blueprint',
      'Create a Blueprint',
      'POST /v1/blueprints',
      { body: '{"data":{"type":"blueprints","attributes":{"name":"…"}}}' },
    ],
    ['business-update-blueprint', 'Change a Blueprint', 'PATCH /v1/blueprints/{id}'],
    ['business-delete-blueprint', 'Delete a Blueprint', 'DELETE /v1/blueprints/{id}'],
    ...IN_BLUEPRINTS.flatMap(([type, words]): readonly Line[] => {
      const path = `/v1/blueprints/{id}/relationships/${type}` as const
      const body = `{"data":[{"type":"${type}","id":"…"}]}`
      return [
        [
          `business-blueprint-${type}`,
          `List the ${words} of a Blueprint`,
          `GET ${path}`,
          { query: ['limit'] },
        ],
        [
          `business-blueprint-add-${type}`,
          `Add ${words} to a Blueprint`,
          `POST ${path}`,
          { body, response: 'none' },
        ],
        [`business-blueprint-remove-${type}`, `Remove ${words} from a Blueprint`, `DELETE ${path}`, { body }],
      ]
    }),
    [
      'business-audit-events',
      'List audit events',
      'GET /v1/auditEvents',
      { query: ['filter[startTimestamp]', 'filter[endTimestamp]'] },
    ],
  ],
  ['filter[startTimestamp]', 'filter[endTimestamp]'].map(timestamp),
)

export const appleBusinessOperations: readonly ServiceOperation[] = [
  tokens.business,
  tokens.school,
  ...common('business'),
  ...of('business', [
    [
      'business-release',
      'Release devices from the organization',
      ACTIVITIES,
      { body: activity('RELEASE_DEVICES') },
    ],
  ]),
  ...appleBusinessListed,
  ...common('school'),
]
