import { clientIdField } from '../field/client-id'
import { clientIdParameter, clientSecret, fromClientId } from './client-secret'
import { oauthResponses } from './oauth'
import { portalFields, portalKey } from './portal'
import type { Profile, ServiceOperation } from './profile'
import { service } from './service-list'

const token = { in: 'form', field: 'client_secret' } as const

const migrationToken: ServiceOperation = {
  id: 'migration-token',
  title: 'Get an access token for the transfer of users',
  group: 'Transfer of users',
  method: 'POST',
  path: '/auth/token',
  token,
  form: [
    ['grant_type', 'client_credentials'],
    ['scope', 'user.migration'],
  ],
  fromFields: fromClientId,
  response: 'json',
  parameters: [clientIdParameter],
}

/** The access token is sent in the header, and the client secret in the form-encoded body of the same request. */
const migration = {
  group: 'Transfer of users',
  method: 'POST',
  path: '/auth/usermigrationinfo',
  exchange: {
    operation: migrationToken,
    host: 'appleid.apple.com',
    take: 'access_token',
    ownField: token.field,
  },
  fromFields: fromClientId,
  response: 'json',
} as const

/** The client secret of Sign in with Apple. */
export const signInWithApple: Profile = {
  ...clientSecret,
  id: 'sign-in-with-apple',
  service: service('sign-in-with-apple'),
  alsoCalled: [
    'client secret',
    'client_secret',
    'Apple login',
    'SIWA',
    'Apple ID',
    'OAuth',
    'Services ID',
    'invalid_client',
    'Firebase',
    'Supabase',
    'Auth0',
    'appleid.apple.com',
  ],
  about: 'The client secret with which a server exchanges codes and revokes tokens.',
  fields: [
    ...portalFields,
    clientIdField(
      'For an app, the Bundle ID under Identifiers → App IDs. For the web, the identifier under Identifiers → Services IDs. Leave out the Team ID in front.',
    ),
  ],
  key: portalKey('Sign in with Apple → Configure → primary App ID', [
    'siwa',
    'sign_in_with_apple',
    'client_id_with_team_id',
  ]),
  operations: [
    {
      id: 'exchange-code',
      title: 'Exchange an authorization code',
      group: 'Tokens',
      method: 'POST',
      path: '/auth/token',
      token,
      form: [['grant_type', 'authorization_code']],
      fromFields: fromClientId,
      response: 'json',
      parameters: [
        clientIdParameter,
        {
          name: 'code',
          in: 'form',
          required: true,
          hint: 'From the sign-in. It is valid once, for 5 minutes. If you make one up, Apple returns invalid_grant, which proves that the client secret is good.',
        },
        {
          name: 'redirect_uri',
          in: 'form',
          hint: 'Required if the code comes from a web sign-in: the same URL as in the sign-in.',
        },
      ],
    },
    {
      id: 'refresh-token',
      title: 'Validate a refresh token',
      group: 'Tokens',
      method: 'POST',
      path: '/auth/token',
      token,
      form: [['grant_type', 'refresh_token']],
      fromFields: fromClientId,
      response: 'json',
      parameters: [clientIdParameter, { name: 'refresh_token', in: 'form', required: true }],
    },
    {
      id: 'revoke-token',
      title: 'Revoke a token',
      group: 'Tokens',
      method: 'POST',
      path: '/auth/revoke',
      token,
      fromFields: fromClientId,
      response: 'none',
      parameters: [
        clientIdParameter,
        { name: 'token', in: 'form', required: true },
        { name: 'token_type_hint', in: 'form', choices: ['refresh_token', 'access_token'] },
      ],
    },
    {
      id: 'get-public-keys',
      title: 'Get Apple’s public keys',
      group: 'Verification',
      method: 'GET',
      path: '/auth/keys',
      token: { in: 'none' },
      parameters: [],
      response: 'json',
      notes: ['Needs no token. The “kid” of an identity token names one of these keys.'],
    },
    migrationToken,
    {
      ...migration,
      id: 'create-transfer-identifier',
      title: 'Get the transfer identifier of a user',
      parameters: [
        clientIdParameter,
        {
          name: 'sub',
          in: 'form',
          required: true,
          hint: 'The user as your team knows them: the sub of their ID token.',
        },
        { name: 'target', in: 'form', required: true, hint: 'Team ID of the team that receives the app.' },
      ],
      notes: [
        'For the team that transfers the app, with its own key and Team ID.',
        'The response has transfer_sub, which goes to the other team instead of the sub.',
      ],
    },
    {
      ...migration,
      id: 'exchange-transfer-identifier',
      title: 'Exchange a transfer identifier for the new user',
      parameters: [
        clientIdParameter,
        {
          name: 'transfer_sub',
          in: 'form',
          required: true,
          hint: 'The transfer identifier, from the team that transferred the app.',
        },
      ],
      notes: [
        'For the team that receives the app, with its own key and Team ID, until 60 days after the transfer.',
        'The response has the sub that the user has in this team, and the new relay address, if there is one.',
      ],
    },
  ],
  spokenOf:
    /appleid\.apple\.com\/auth\/(?:token|revoke|authorize)|sign[_ -]?in[_ -]?with[_ -]?apple|omniauth[-_]apple|passport-apple|\bAppleID::|apple-signin|appleid\.provider|\.AddApple\(|provider(?:_?Id|=)?["']?[:= ]{1,3}["']?apple\b|AppleIdentityProvider|providers?[/.\\]apple\b|(?:authenticat\w{1,4}|log ?in|sign ?in) with apple\b|callback\/apple\b|OAuth\.Apple\b|\bAppleOAuth|omniauth: \(apple\)|Error response from apple:|exchange external code: c[0-9a-f]{32}\.0\.|accounts\/apple\/login/i,
  usualCausesOf401: [
    'siwa-sub',
    'exp-passed',
    'exp-too-far',
    'kid-wrong',
    'siwa-content-type',
    'key-revoked',
    'key-too-new',
  ],
  responses: oauthResponses('apple'),
  notes: [
    {
      text: 'This isn’t a bearer token. Send it in the form field client_secret, together with client_id, percent-encoded as application/x-www-form-urlencoded. For JSON, Apple returns invalid_client or invalid_request.',
      confidence: 'apple',
    },
    {
      text: 'The Client ID is the Bundle ID for codes from an app and the Services ID for codes from the web. For the wrong one, Apple returns invalid_client.',
      confidence: 'apple',
      source:
        'https://developer.apple.com/documentation/technotes/tn3107-resolving-sign-in-with-apple-response-errors',
    },
    {
      text: 'Sign in with Apple rejects DER signatures. APNs accepts them.',
      confidence: 'apple',
    },
    { text: 'A primary App ID has at most two keys.', confidence: 'apple' },
  ],
  sources: [
    'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
    'https://developer.apple.com/documentation/signinwithapplerestapi/generate-and-validate-tokens',
    'https://developer.apple.com/documentation/signinwithapplerestapi/revoke-tokens',
    'https://developer.apple.com/documentation/signinwithapple/transferring-your-apps-and-users-to-another-team',
    'https://developer.apple.com/documentation/signinwithapple/bringing-new-apps-and-users-into-your-team',
    'https://developer.apple.com/documentation/technotes/tn3159-migrating-sign-in-with-apple-users-for-an-app-transfer',
    'https://developer.apple.com/documentation/technotes/tn3107-resolving-sign-in-with-apple-response-errors',
    'https://developer.apple.com/documentation/technotes/tn3194-handling-account-deletions-and-revoking-tokens-for-sign-in-with-apple',
    'https://developer.apple.com/documentation/signinwithapplerestapi/fetch-apple%27s-public-key-for-verifying-token-signature',
  ],
}
