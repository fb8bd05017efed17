import { clientIdField } from '../field/client-id'
import { clientIdParameter, clientSecret, fromClientId } from './client-secret'
import { oauthResponses } from './oauth'
import { portalFields, portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'

const token = { in: 'form', field: 'client_secret' } as const
const refresh = {
  id: 'refresh-access-token',
  title: 'Get an access token with a refresh token',
  group: 'Tokens',
  method: 'POST',
  path: '/auth/oauth2/v2/token',
  token,
  form: [['grant_type', 'refresh_token']],
  fromFields: fromClientId,
  response: 'json',
} as const

/** The client secret of Account & Organizational Data Sharing: Roster API, account and app data transfer. */
export const dataSharing: Profile = {
  ...clientSecret,
  id: 'data-sharing',
  service: service('data-sharing'),
  alsoCalled: [
    'Roster API',
    'Account Data Transfer API',
    'App Data Transfer API',
    'Sign in with Apple at Work & School',
    'client secret',
    'school roster',
    'edu.users.read',
  ],
  about: 'The client secret for the Roster API and for account and app data transfer.',
  fields: [
    ...portalFields,
    clientIdField('Identifiers → the App ID or Services ID that is configured for data sharing.'),
  ],
  key: portalKey(
    'Account & Organizational Data Sharing (after Services → Account & Organizational Data Sharing → Configure)',
  ),
  operations: [
    {
      id: 'exchange-code',
      title: 'Exchange an authorization code',
      group: 'Tokens',
      method: 'POST',
      path: '/auth/oauth2/v2/token',
      token,
      form: [['grant_type', 'authorization_code']],
      fromFields: fromClientId,
      response: 'json',
      parameters: [
        clientIdParameter,
        { name: 'code', in: 'form', required: true, hint: 'From the consent of the administrator.' },
        { name: 'redirect_uri', in: 'form', hint: 'The same URL as in the consent.' },
      ],
      notes: [
        'One page of Apple (the test scope of the Roster API) calls the field grant_code instead of code. Which one is right is not confirmed.',
      ],
    },
    { ...refresh, parameters: [clientIdParameter, { name: 'refresh_token', in: 'form', required: true }] },
    {
      id: 'revoke-token',
      title: 'Revoke a token',
      group: 'Tokens',
      method: 'POST',
      path: '/auth/oauth2/v2/revoke',
      token,
      fromFields: fromClientId,
      response: 'none',
      parameters: [clientIdParameter, { name: 'token', in: 'form', required: true }],
    },
    {
      id: 'roster-users',
      title: 'List people of the Roster API',
      group: 'Roster API',
      method: 'GET',
      path: '/rosterapi/v1/users',
      hosts: [{ host: 'api-school.apple.com', label: 'Production' }],
      exchange: {
        operation: {
          ...refresh,
          parameters: [clientIdParameter, { name: 'refresh_token', in: 'form', required: true }],
        },
        host: 'appleid.apple.com',
        take: 'access_token',
      },
      response: 'json',
      parameters: [{ name: 'limit', in: 'query', initial: '10' }],
      notes: ['Needs the scope edu.users.read, given by an administrator of Apple School Manager.'],
    },
  ],
  responses: oauthResponses('apple'),
  notes: [
    {
      text: 'Send it in the form field client_secret. Then send the access token from the response as Bearer to api-school.apple.com/rosterapi/v1, appdatatransfer.apple.com or accountdatatransfer.apple.com.',
      confidence: 'apple',
    },
    {
      text: 'Scopes of the Roster API: edu.users.read and edu.classes.read.',
      confidence: 'apple',
    },
    {
      text: 'The token is made just like the client secret of Sign in with Apple; only the key, the URLs and the scopes are different.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
    'https://developer.apple.com/documentation/rosterapi/obtaining-information-about-people-and-classes',
  ],
}
