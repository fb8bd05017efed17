import { issuedAt, plainHeader, teamIssuer } from './members'
import { onlyIssuerAndTime, portalFields, portalKey } from './portal'
import type { Host, Profile, ServiceOperation } from './profile'
import { service } from './service-list'

const appAttestHosts: readonly Host[] = [
  { host: 'data.appattest.apple.com', label: 'Production' },
  { host: 'data-development.appattest.apple.com', label: 'Development' },
]

const bits = (
  [
    ['query-two-bits', 'Query the two bits of a device', '/v1/query_two_bits', ''],
    [
      'update-two-bits',
      'Update the two bits of a device',
      '/v1/update_two_bits',
      ',"bit0":true,"bit1":false',
    ],
    ['validate-device-token', 'Validate a device token', '/v1/validate_device_token', ''],
  ] as const
).map(
  ([id, title, path, more]): ServiceOperation => ({
    id,
    title,
    group: 'DeviceCheck',
    method: 'POST',
    path,
    parameters: [
      {
        name: 'Body',
        in: 'body',
        required: true,
        hint: 'device_token comes from the app, transaction_id is new each time, and timestamp is in milliseconds.',
        placeholder: `{"device_token":"…","transaction_id":"…","timestamp":1767225600000${more}}`,
      },
    ],
    response: 'text',
    notes: ['A device token comes from a real device and from the environment of the host.'],
  }),
)

/** DeviceCheck and App Attest, which use the same token as APNs. */
export const deviceCheck: Profile = {
  id: 'devicecheck',
  service: service('devicecheck'),
  alsoCalled: [
    'DeviceCheck',
    'App Attest',
    'fraud',
    'attestation',
    'receipt',
    'risk metric',
    'DCDevice',
    'two bits',
    'api.devicecheck.apple.com',
  ],
  about: 'Requests to DeviceCheck, and the risk metric of App Attest.',
  header: plainHeader,
  claims: [teamIssuer, issuedAt],
  unwanted: onlyIssuerAndTime(['exp', 'aud', 'sub']),
  fields: portalFields,
  age: { max: 3600, confidence: 'unconfirmed' },
  key: portalKey('DeviceCheck, which serves App Attest as well', ['devicecheck', 'device_check']),
  sent: { as: 'bearer' },
  hosts: [
    { host: 'api.devicecheck.apple.com', label: 'Production' },
    { host: 'api.development.devicecheck.apple.com', label: 'Development' },
  ],
  operations: [
    ...bits,
    {
      id: 'attestation-data',
      title: 'Get the risk metric of a receipt',
      group: 'App Attest',
      method: 'POST',
      path: '/v1/attestationData',
      token: { in: 'header', name: 'Authorization' },
      body: 'base64',
      hosts: appAttestHosts,
      parameters: [
        {
          name: 'Body',
          in: 'body',
          required: true,
          hint: 'The receipt of the attestation, in base64.',
          placeholder: 'MIAGCSqGSIb3DQEHAqCAMIACAQEx…',
        },
      ],
      response: 'text',
      notes: [
        'The content type text/plain is our choice. Which one Apple expects is not confirmed.',
        'Apple’s sample sends the token directly after “Authorization:”, without Bearer. Whether Bearer works is not confirmed.',
      ],
    },
  ],
  spokenOf:
    /devicecheck|Unable to verify authorization token|Missing or (?:badly|incorrectly) formatted (?:authorization|device) token|Failed to find bit state/i,
  usualCausesOf401: [
    'kid-wrong',
    'asc-key-on-devicecheck',
    'apns-kid-team-swapped',
    'key-revoked',
    'iat-in-future',
  ],
  responses: [
    {
      status: 400,
      code: 'Missing or badly formatted authorization token',
      means:
        'DeviceCheck found no token that it accepts: one with only “iss” (the Team ID) and “iat”. A key from App Store Connect instead of the developer account causes this too.',
      token: 'rejected',
      confidence: 'field',
    },
    {
      status: 400,
      code: 'BAD_AUTHENTICATION_TOKEN',
      means: 'DeviceCheck found no token that it accepts.',
      token: 'rejected',
      confidence: 'apple',
    },
    {
      status: 401,
      code: 'Unable to verify authorization token',
      means:
        'DeviceCheck could not verify the token. The signature, the Key ID or the Team ID is wrong, or DeviceCheck isn’t enabled for the key.',
      token: 'rejected',
      confidence: 'field',
    },
    {
      status: 401,
      code: 'Authorization Token Expired',
      means: 'Probably “iat” is too old. This text is not confirmed.',
      token: 'rejected',
      confidence: 'unconfirmed',
    },
    {
      status: 401,
      means: 'The token cannot be verified, or (App Attest) doesn’t match the receipt.',
      token: 'rejected',
      confidence: 'apple',
    },
    {
      status: 400,
      means:
        'Something is missing or badly formatted: the token or the body. From App Attest: wrong environment or payload.',
      token: 'unknown',
      confidence: 'apple',
    },
    {
      status: 304,
      means: 'App Attest: it is too early for a new receipt.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 404,
      means: 'App Attest: there is no data for this receipt.',
      token: 'accepted',
      confidence: 'apple',
    },
    { status: 429, means: 'Too many requests.', token: 'accepted', confidence: 'apple' },
  ],
  notes: [
    {
      text: 'The token is made as for APNs, but DeviceCheck must be enabled for the key.',
      confidence: 'apple',
    },
    {
      text: 'Apple doesn’t say how old the token may be. The limit is probably one hour, as with APNs, but this is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'In Apple’s samples, requests to App Attest have the token without Bearer, and requests to DeviceCheck have it with Bearer.',
      confidence: 'apple',
    },
    {
      text: 'Apple’s article names the endpoints that query and update the two bits; the paths come from its sample and from the clients in use.',
      confidence: 'apple',
      source: 'https://developer.apple.com/documentation/devicecheck/accessing-and-modifying-per-device-data',
    },
    {
      text: '“timestamp” in the bodies is in milliseconds, unlike “iat”.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/devicecheck/accessing-and-modifying-per-device-data',
    'https://developer.apple.com/documentation/devicecheck/assessing-fraud-risk',
    'https://github.com/marinosoftware/DeviceCheckSample/issues/1',
    'https://github.com/Kylmakalle/devicecheck/issues/5',
  ],
}
