import { expiresAt, issuedAt, jwtHeader, teamIssuer } from './members'
import { portalFields, portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'

const MINUTE = 60
const environment = {
  name: 'environment',
  in: 'query',
  required: true,
  initial: 'development',
  choices: ['development', 'production'],
} as const

/** The token of the ClassKit Catalog API. */
export const classKit: Profile = {
  id: 'classkit',
  service: service('classkit'),
  alsoCalled: ['ClassKit', 'Schoolwork', 'education', 'contexts', 'classkit-catalog.apple.com'],
  about: 'Requests to the ClassKit Catalog API.',
  header: jwtHeader,
  claims: [teamIssuer, issuedAt, expiresAt],
  unwanted: [],
  fields: portalFields,
  lifetime: {
    unit: 'minutes',
    inclusive: true,
    measuredFrom: 'iat',
    initial: 20 * MINUTE,
    presets: [{ seconds: 10 * MINUTE }, { seconds: 20 * MINUTE }, { seconds: 30 * MINUTE }],
    info: 'Apple states no hard limit; 10 to 30 minutes are usual.',
  },
  key: portalKey('ClassKit Catalog'),
  sent: { as: 'bearer' },
  hosts: [{ host: 'classkit-catalog.apple.com', label: 'Development and production' }],
  operations: [
    {
      id: 'get-thumbnail',
      title: 'Get a thumbnail',
      group: 'ClassKit Catalog API',
      method: 'GET',
      path: '/v1/thumbnails',
      parameters: [environment, { name: 'thumbnailId', in: 'query', required: true }],
      response: 'none',
    },
    {
      id: 'put-contexts',
      title: 'Create or replace contexts',
      group: 'ClassKit Catalog API',
      method: 'POST',
      path: '/v1/contexts',
      parameters: [
        environment,
        {
          name: 'Body',
          in: 'body',
          required: true,
          hint: 'Up to 200 contexts.',
          placeholder: '{"contexts":[…]}',
        },
      ],
      response: 'json',
    },
    {
      id: 'get-status',
      title: 'Get the status of an operation',
      group: 'ClassKit Catalog API',
      method: 'GET',
      path: '/v1/status/{statusId}',
      parameters: [
        { name: 'statusId', in: 'path', required: true, hint: 'From the Location header of the response.' },
      ],
      response: 'json',
    },
  ],
  responses: [
    { status: 403, means: 'The request was not authorized.', token: 'rejected', confidence: 'apple' },
  ],
  notes: [],
  sources: [
    'https://developer.apple.com/documentation/classkitcatalogapi/authenticating-calls-to-the-classkit-catalog-api',
  ],
}
