import { fromOrigin, media } from './media'
import { portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'
import { sixMonths } from './six-months'

/** The developer token of the Apps and Books Metadata for Organizations API. */
export const appsAndBooks: Profile = {
  ...media,
  id: 'apps-and-books',
  service: service('apps-and-books'),
  alsoCalled: [
    'VPP',
    'volume purchase',
    'apps and books',
    'MDM',
    'sToken',
    'device management',
    'api.ent.apple.com',
  ],
  about: 'The developer token for metadata of apps and books that an organization owns.',
  lifetime: sixMonths,
  key: portalKey('the service of the Services ID that you registered under Identifiers → Services IDs'),
  hosts: [
    { host: 'api.ent.apple.com', label: 'Business' },
    { host: 'api.edu.apple.com', label: 'Education' },
  ],
  operations: fromOrigin([
    {
      id: 'get-catalog-app',
      title: 'Get the metadata of an app in the catalog',
      group: 'Catalog',
      method: 'GET',
      path: '/v1/catalog/{storefront}/apps/{id}',
      parameters: [
        { name: 'storefront', in: 'path', required: true, initial: 'us' },
        {
          name: 'id',
          in: 'path',
          required: true,
          hint: 'The Apple ID of the app.',
          placeholder: '1234567890',
        },
        { name: 'platform', in: 'query', initial: 'iphone' },
      ],
      response: 'json',
    },
    {
      id: 'get-your-apps',
      title: 'Get the metadata of apps that you own',
      group: 'Your organization',
      method: 'GET',
      path: '/v1/catalog/{storefront}/stoken-authenticated-apps',
      parameters: [
        { name: 'storefront', in: 'path', required: true, initial: 'us' },
        { name: 'ids', in: 'query', required: true, several: 'comma', placeholder: '1234567890' },
        { name: 'platform', in: 'query', initial: 'iphone' },
        {
          name: 'Cookie',
          in: 'header',
          required: true,
          hint: 'itvt= and the sToken of the organization.',
          placeholder: 'itvt=…',
        },
      ],
      response: 'json',
    },
  ]),
  responses: media.responses.filter((response) => response.status === 401),
  notes: [
    {
      text: 'Requests about what the organization owns also need its sToken, as the cookie itvt.',
      confidence: 'apple',
    },
  ],
  sources: ['https://developer.apple.com/documentation/devicemanagement/generating-developer-tokens'],
}
