import { listed } from './listed'
import type { ServiceOperation } from './profile'

const group = 'Enterprise Program API'

const lists: readonly ServiceOperation[] = (
  [
    ['users', 'List users'],
    ['bundleIds', 'List bundle IDs'],
    ['certificates', 'List certificates'],
    ['devices', 'List devices'],
    ['profiles', 'List profiles'],
    ['passTypeIds', 'List pass type IDs'],
    ['userInvitations', 'List user invitations'],
  ] as const
).map(([resource, title]) => ({
  id: `list-${resource}`,
  title,
  group,
  method: 'GET',
  path: `/v1/${resource}`,
  parameters: [{ name: 'limit', in: 'query' }],
  response: 'json',
}))

const created = (type: string) => ({ body: `{"data":{"type":"${type}","attributes":{ … }}}` })
const changed = (type: string) => ({ body: `{"data":{"type":"${type}","id":"…","attributes":{ … }}}` })

/**
 * The requests of the Enterprise Program API other than those that list all resources, grouped by subject. The names of
 * their query parameters are not known, so none are offered.
 */
export const enterpriseListed = listed({ group, bodyHint: 'JSON:API: one resource under “data”.' }, [
  ['get-user', 'Get a user', 'GET /v1/users/{id}'],
  ['modify-user', 'Modify a user', 'PATCH /v1/users/{id}', changed('users')],
  ['remove-user', 'Remove a user', 'DELETE /v1/users/{id}'],
  ['get-bundleId', 'Get a bundle ID', 'GET /v1/bundleIds/{id}'],
  ['list-profiles-of-bundleId', 'List the profiles of a bundle ID', 'GET /v1/bundleIds/{id}/profiles'],
  [
    'list-capabilities-of-bundleId',
    'List the capabilities of a bundle ID',
    'GET /v1/bundleIds/{id}/bundleIdCapabilities',
  ],
  ['register-bundleId', 'Register a bundle ID', 'POST /v1/bundleIds', created('bundleIds')],
  ['modify-bundleId', 'Modify a bundle ID', 'PATCH /v1/bundleIds/{id}', changed('bundleIds')],
  ['delete-bundleId', 'Delete a bundle ID', 'DELETE /v1/bundleIds/{id}'],
  [
    'enable-capability',
    'Enable a capability',
    'POST /v1/bundleIdCapabilities',
    created('bundleIdCapabilities'),
  ],
  [
    'modify-capability',
    'Modify a capability',
    'PATCH /v1/bundleIdCapabilities/{id}',
    changed('bundleIdCapabilities'),
  ],
  ['disable-capability', 'Disable a capability', 'DELETE /v1/bundleIdCapabilities/{id}'],
  ['get-certificate', 'Get a certificate', 'GET /v1/certificates/{id}'],
  [
    'get-passTypeId-of-certificate',
    'Get the pass type ID of a certificate',
    'GET /v1/certificates/{id}/passTypeId',
  ],
  ['create-certificate', 'Create a certificate', 'POST /v1/certificates', created('certificates')],
  ['revoke-certificate', 'Revoke a certificate', 'DELETE /v1/certificates/{id}'],
  ['get-device', 'Get a device', 'GET /v1/devices/{id}'],
  ['register-device', 'Register a device', 'POST /v1/devices', created('devices')],
  ['modify-device', 'Modify a device', 'PATCH /v1/devices/{id}', changed('devices')],
  ['get-profile', 'Get a profile', 'GET /v1/profiles/{id}'],
  ['get-bundleId-of-profile', 'Get the bundle ID of a profile', 'GET /v1/profiles/{id}/bundleId'],
  [
    'list-certificates-of-profile',
    'List the certificates of a profile',
    'GET /v1/profiles/{id}/certificates',
  ],
  ['list-devices-of-profile', 'List the devices of a profile', 'GET /v1/profiles/{id}/devices'],
  ['create-profile', 'Create a profile', 'POST /v1/profiles', created('profiles')],
  ['delete-profile', 'Delete a profile', 'DELETE /v1/profiles/{id}'],
  ['get-passTypeId', 'Get a pass type ID', 'GET /v1/passTypeIds/{id}'],
  [
    'list-certificates-of-passTypeId',
    'List the certificates of a pass type ID',
    'GET /v1/passTypeIds/{id}/certificates',
  ],
  ['register-passTypeId', 'Register a pass type ID', 'POST /v1/passTypeIds', created('passTypeIds')],
  ['modify-passTypeId', 'Modify a pass type ID', 'PATCH /v1/passTypeIds/{id}', changed('passTypeIds')],
  ['delete-passTypeId', 'Delete a pass type ID', 'DELETE /v1/passTypeIds/{id}'],
  ['get-userInvitation', 'Get a user invitation', 'GET /v1/userInvitations/{id}'],
  ['invite-user', 'Invite a user', 'POST /v1/userInvitations', created('userInvitations')],
  ['cancel-userInvitation', 'Cancel a user invitation', 'DELETE /v1/userInvitations/{id}'],
])

/** The requests of the Enterprise Program API. Those that list all resources come first. */
export const enterpriseOperations: readonly ServiceOperation[] = [...lists, ...enterpriseListed]
