import { checkPrefixedUuid } from '../field/prefixed-uuid'
import { uuidField } from '../field/uuid'
import { clientIdParameter, fromClientId } from './client-secret'
import { claim, constant, expiresAt, issuedAt, plainHeader } from './members'
import { oauthResponses } from './oauth'
import type { Host, Profile, ServiceOperation } from './profile'
import { service } from './service-list'
import { under180Days } from './six-months'

const PAGE = 'ads.apple.com → Account Settings → API'

const token: ServiceOperation = {
  id: 'get-access-token',
  title: 'Get an access token',
  group: 'Tokens',
  method: 'POST',
  path: '/auth/oauth2/token',
  token: { in: 'form', field: 'client_secret' },
  form: [
    ['grant_type', 'client_credentials'],
    ['scope', 'searchadsorg'],
  ],
  fromFields: fromClientId,
  parameters: [clientIdParameter],
  response: 'json',
  notes: ['The access token in the response is valid for an hour.'],
}

const exchange = { operation: token, host: 'appleid.apple.com', take: 'access_token' } as const
const platform: readonly Host[] = [{ host: 'api.ads.apple.com', label: 'Platform API' }]
const campaigns: readonly Host[] = [
  { host: 'api.searchads.apple.com', label: 'Campaign Management API 5', note: 'Ends on 26 January 2027.' },
]
const context = (name: string) =>
  ({
    name: 'X-AP-Context',
    in: 'header',
    required: true,
    hint: `${name}= and the number from the list of accounts.`,
    placeholder: `${name}=1234567`,
  }) as const

/** The client secret of Apple Ads, for the Platform API and the Campaign Management API. */
export const appleAds: Profile = {
  id: 'apple-ads',
  service: service('apple-ads'),
  alsoCalled: [
    'Search Ads',
    'Apple Search Ads',
    'ASA',
    'SEARCHADS',
    'Campaign Management API',
    'Apple Ads Platform API',
    'client secret',
    'advertising',
    'api.searchads.apple.com',
  ],
  about: 'The client secret that you exchange for an access token of Apple Ads.',
  header: plainHeader,
  claims: [
    claim(
      'iss',
      'teamId',
      'Team ID of Apple Ads: SEARCHADS. and a UUID. It is often equal to the Client ID.',
    ),
    claim('sub', 'clientId', 'Client ID of Apple Ads: SEARCHADS. and a UUID.'),
    constant(
      'aud',
      'https://appleid.apple.com',
      'Audience: Apple’s account server, without a slash at the end.',
    ),
    issuedAt,
    { ...expiresAt, meaning: 'Expires: less than 180 days after “iat”.' },
  ],
  unwanted: [],
  fields: [
    uuidField(
      'keyId',
      'Key ID',
      `${PAGE}: keyId, a UUID in lower case, shown after you paste the public key.`,
    ),
    {
      id: 'teamId',
      label: 'Team ID',
      where: `${PAGE}: teamId. Not the Team ID of the developer account.`,
      input: { kind: 'text' },
      placeholder: 'SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577',
      check: (value) => checkPrefixedUuid('Team ID', ['SEARCHADS'], value),
    },
    {
      id: 'clientId',
      label: 'Client ID',
      where: `${PAGE}: clientId.`,
      input: { kind: 'text' },
      placeholder: 'SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577',
      check: (value) => checkPrefixedUuid('Client ID', ['SEARCHADS'], value),
    },
  ],
  lifetime: under180Days,
  key: {
    where: `Your own P-256 key. You paste its public half at ${PAGE}. The user needs an API role.`,
    origin: 'own',
    fileNames: [],
    signs: ['searchads', 'search_ads'],
  },
  sent: { as: 'form-field', field: 'client_secret' },
  hosts: [{ host: 'appleid.apple.com', label: 'Token exchange' }],
  operations: [
    token,
    {
      id: 'platform-me',
      title: 'Get my own user (Platform API)',
      group: 'Platform API',
      method: 'GET',
      path: '/v1/me',
      hosts: platform,
      exchange,
      parameters: [],
      response: 'json',
    },
    {
      id: 'platform-acls',
      title: 'List ad accounts and roles (Platform API)',
      group: 'Platform API',
      method: 'GET',
      path: '/v1/acls',
      hosts: platform,
      exchange,
      parameters: [],
      response: 'json',
    },
    {
      id: 'campaigns-acls',
      title: 'List organizations and roles (version 5)',
      group: 'Campaign Management API 5',
      method: 'GET',
      path: '/api/v5/acls',
      hosts: campaigns,
      exchange,
      parameters: [],
      response: 'json',
      notes: ['The Campaign Management API ends on 26 January 2027.'],
    },
    {
      id: 'campaigns-list',
      title: 'List campaigns (version 5)',
      group: 'Campaign Management API 5',
      method: 'GET',
      path: '/api/v5/campaigns',
      hosts: campaigns,
      exchange,
      parameters: [
        context('orgId'),
        { name: 'limit', in: 'query', initial: '20' },
        { name: 'offset', in: 'query' },
      ],
      response: 'json',
      notes: ['The Campaign Management API ends on 26 January 2027.'],
    },
  ],
  spokenOf:
    /appleid\.apple\.com\/auth\/oauth2\/|api\.searchads\.apple\.com|SEARCHADS\.|searchadsorg|apple[_ -]search[_ -]?ads/i,
  usualCausesOf401: ['exp-passed', 'ads-clock', 'time-zone-shift', 'kid-wrong', 'key-revoked'],
  responses: [
    ...oauthResponses('field'),
    {
      status: 401,
      code: 'unauthorized',
      means: 'The access token is missing, wrong or older than an hour. The client secret isn’t the problem.',
      token: 'accepted',
      confidence: 'apple',
    },
    {
      status: 403,
      code: 'forbidden',
      means: 'The user of this API client doesn’t have the rights, or X-AP-Context names another account.',
      token: 'accepted',
      confidence: 'apple',
    },
  ],
  notes: [
    {
      text: 'The limit is less than 180 days, although Apple’s own script sets exactly 180. 179 days are safe.',
      confidence: 'apple',
    },
    {
      text: 'If your clock is ahead of Apple’s, you get invalid_client. That is why iat is set 60 s in the past.',
      confidence: 'field',
      source: 'https://github.com/rorkai/App-Store-Connect-CLI/pull/2093',
    },
    {
      text: 'Apple’s openssl command writes a SEC1 key (BEGIN EC PRIVATE KEY). You can load it unchanged.',
      confidence: 'apple',
    },
    {
      text: 'The Campaign Management API 5 ends on 26 January 2027. The Platform API accepts the same client secret, with X-AP-Context: adAccountId=… on most calls.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/apple_ads/implementing-oauth-for-the-apple-search-ads-api',
    'https://developer.apple.com/documentation/apple_ads/apple-search-ads-campaign-management-api-5',
    'https://developer.apple.com/documentation/apple-ads-platform-api/implementing-oauth-for-the-apple-ads-platform-api',
    'https://developer.apple.com/documentation/apple-ads-platform-api/calling-apple-ads-platform-api',
  ],
}
