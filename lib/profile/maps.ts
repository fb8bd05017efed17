import { mapsOriginField } from '../field/maps-origin'
import { mapsScopeField, needsOrigin } from '../field/maps-scope'
import { mapsOperations } from './maps-operations'
import { claim, expiresAt, issuedAt, jwtHeader, teamIssuer } from './members'
import { portalFields, portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'

const MINUTE = 60

/** The token of MapKit JS, the Maps Server API, Embed and Web Snapshots. */
export const maps: Profile = {
  id: 'maps',
  service: service('maps'),
  alsoCalled: [
    'MapKit',
    'MapKit JS',
    'Maps Server API',
    'Web Snapshots',
    'Embed',
    'geocode',
    'maps token',
    'maps-api.apple.com',
  ],
  about: 'The token of MapKit JS, the Maps Server API, Web Snapshots and Embed.',
  header: jwtHeader,
  claims: [
    teamIssuer,
    issuedAt,
    expiresAt,
    {
      ...claim(
        'scope',
        'scope',
        'What the token is for: one string of words separated by spaces, not an array.',
      ),
      value: { from: 'field', field: 'scope', as: 'words' },
    },
    claim(
      'origin',
      'origin',
      'Which pages may use it: one string of hosts or patterns, separated by commas, without https://.',
      { required: 'optional' },
    ),
  ],
  unwanted: [],
  fields: [...portalFields, mapsScopeField, mapsOriginField],
  together: ({ scope = '', origin = '' }) => {
    if (scope.trim() === '') return []
    if (needsOrigin(scope) && origin === '') {
      return [
        {
          field: 'origin',
          diagnostic: {
            severity: 'warn',
            seen: 'Without an origin, anyone who copies the token can use it on their own pages. MapKit JS works and prints a warning.',
          },
        },
      ]
    }
    return !needsOrigin(scope) && origin !== ''
      ? [
          {
            field: 'origin',
            diagnostic: {
              severity: 'info',
              seen: 'The Maps Server API needs no origin. The token contains it anyway.',
            },
          },
        ]
      : []
  },
  lifetime: {
    unit: 'minutes',
    inclusive: true,
    measuredFrom: 'iat',
    initial: 30 * MINUTE,
    presets: [
      { seconds: 15 * MINUTE },
      { seconds: 30 * MINUTE },
      { seconds: 60 * MINUTE },
      { seconds: 24 * 60 * MINUTE, hint: 'a day' },
      { seconds: 30 * 24 * 60 * MINUTE, hint: '30 days' },
    ],
    info: 'Apple states no maximum lifetime for Maps tokens. 30 minutes is our choice: a short lifetime limits what a lost token can do.',
  },
  key: portalKey(
    'MapKit JS → Configure → choose the Maps ID that you registered under Identifiers → Maps IDs',
    ['mapkit', 'map_kit'],
  ),
  sent: { as: 'bearer' },
  hosts: [{ host: 'maps-api.apple.com', label: 'Production' }],
  operations: mapsOperations,
  spokenOf: /maps-api\.apple\.com|\bMapKit\b|mapkit-jwt/i,
  usualCausesOf401: ['kid-wrong', 'exp-passed', 'time-ms', 'iss-other-team', 'key-revoked'],
  responses: [
    {
      status: 401,
      means:
        'Apple rejected the token. The body has “message” and “details”, which are usually empty. Other requests need the access token from /v1/token, not this token.',
      token: 'rejected',
      confidence: 'apple',
    },
    {
      status: 401,
      code: 'Not Authorized',
      means: 'Apple rejected the token. The message is inside “error” or on its own.',
      token: 'rejected',
      confidence: 'field',
    },
    {
      status: 401,
      code: 'Initialization failed because the authorization token is invalid',
      means: 'Apple rejected the token that MapKit JS sent. The browser’s console gives no further details.',
      token: 'rejected',
      confidence: 'field',
    },
    { status: 429, means: 'The daily quota is used up.', token: 'accepted', confidence: 'apple' },
  ],
  notes: [
    {
      text: '“scope” is one string, not an array as for App Store Connect. “origin” is one string without https://, not an array as for Apple Music.',
      confidence: 'apple',
    },
    {
      text: 'An older page of Apple says that “origin” must equal the browser’s Origin, https:// included. If MapKit JS says Unauthorized, try both.',
      confidence: 'apple',
      source: 'https://developer.apple.com/documentation/applemapsserverapi/debugging-an-invalid-token',
    },
    {
      text: 'Older guides show tokens without “scope”. Whether they still work everywhere is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'For the Maps Server API, send the token to /v1/token only. All other requests use the access token from its response, for 30 minutes.',
      confidence: 'apple',
    },
    {
      text: 'MapKit JS gets the token in mapkit.init({ authorizationCallback }). If Apple rejects the token, the event “error” has the status Unauthorized.',
      confidence: 'apple',
    },
    {
      text: 'Without a key: Services → Maps → Configure → Tokens → (+) makes static tokens in the developer account, for Embed, MapKit JS, the Server API or Web Snapshots, with the restriction Domain or None.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/mapkitjs/creating-a-maps-token',
    'https://developer.apple.com/documentation/applemapsserverapi/creating-and-using-tokens-with-maps-server-api',
    'https://developer.apple.com/documentation/applemapsserverapi/creating-a-maps-identifier-and-a-private-key',
    'https://developer.apple.com/documentation/applemapsserverapi/debugging-an-invalid-token',
    'https://developer.apple.com/documentation/applemapsserverapi/-v1-token',
  ],
}
