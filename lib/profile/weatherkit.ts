import { serviceIdField } from '../field/service-id'
import { claim, expiresAt, issuedAt, plainHeader, teamIssuer } from './members'
import { portalFields, portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'
import { weatherKitOperations } from './weatherkit-operations'

const MINUTE = 60

/** The token of the WeatherKit REST API. */
export const weatherKit: Profile = {
  id: 'weatherkit',
  service: service('weatherkit'),
  alsoCalled: ['WeatherKit', 'weather', 'Dark Sky', 'forecast', 'weatherkit.apple.com'],
  about: 'Requests to the WeatherKit REST API.',
  header: [
    ...plainHeader,
    {
      name: 'id',
      type: 'string',
      required: 'yes',
      value: { from: 'template', template: '{teamId}.{serviceId}' },
      meaning: 'Team ID, a dot and Service ID. Only WeatherKit requires this header parameter.',
      confidence: 'apple',
    },
  ],
  claims: [
    teamIssuer,
    issuedAt,
    expiresAt,
    claim('sub', 'serviceId', 'Service ID: the same string as after the dot in “id” of the header.'),
  ],
  unwanted: [
    {
      name: 'aud',
      in: 'claims',
      effect: 'rejected',
      why: 'WeatherKit uses no audience: Apple warns you to send only iss, iat, exp and sub.',
    },
  ],
  closed: true,
  fields: [
    ...portalFields,
    serviceIdField(
      'Certificates, Identifiers & Profiles → Identifiers → Services IDs → the identifier. Leave out the Team ID in front.',
    ),
  ],
  lifetime: {
    unit: 'minutes',
    inclusive: true,
    measuredFrom: 'iat',
    initial: 60 * MINUTE,
    presets: [
      { seconds: 15 * MINUTE },
      { seconds: 30 * MINUTE },
      { seconds: 60 * MINUTE },
      { seconds: 24 * 60 * MINUTE, hint: 'a day' },
      { seconds: 30 * 24 * 60 * MINUTE, hint: '30 days' },
    ],
    info: 'Apple states no maximum lifetime for WeatherKit. An hour is our choice: a short lifetime limits what a lost token can do.',
  },
  key: portalKey('WeatherKit', ['weatherkit', 'weather_kit']),
  sent: { as: 'bearer' },
  hosts: [{ host: 'weatherkit.apple.com', label: 'Production' }],
  operations: weatherKitOperations,
  spokenOf: /weatherkit|weather_kit|\bWDSJWTAuthenticator/i,
  usualCausesOf401: ['weatherkit-incomplete', 'kid-wrong', 'exp-passed', 'key-too-new', 'apple-transient'],
  responses: [
    {
      status: 401,
      means:
        'Apple rejected the token. Usually the header “id” or the claim “sub” is missing or doesn’t match, or “iss” is not the Team ID.',
      token: 'rejected',
      confidence: 'apple',
    },
    {
      status: 401,
      code: 'NOT_ENABLED',
      means:
        'WeatherKit is not enabled for this identifier under Capabilities and App Services, or it has no effect yet, which can take hours. A new key won’t help.',
      token: 'unknown',
      confidence: 'field',
    },
    {
      status: 401,
      code: 'WeatherKitApiClientAuthenticationError',
      means: 'A library for Python reports that WeatherKit rejected the token.',
      token: 'rejected',
      confidence: 'field',
    },
    {
      status: 403,
      means: 'Reported for a token that was built incorrectly.',
      token: 'rejected',
      confidence: 'field',
    },
  ],
  notes: [
    {
      text: 'Send only iss, iat, exp and sub: Apple warns against other claims.',
      confidence: 'apple',
    },
    {
      text: 'The Bundle ID of an App ID that has WeatherKit under App Services worked instead of a Service ID. Apple’s page does not say so.',
      confidence: 'field',
      source: 'https://github.com/jwt/ruby-jwt/issues/498',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
    'https://developer.apple.com/forums/thread/707418',
    'https://github.com/jwt/ruby-jwt/issues/498',
    'https://github.com/mafreud/weather_kit/issues/23',
  ],
}
