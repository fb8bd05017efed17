import { listed } from './listed'
import type { ServiceOperation } from './profile'

const exchangeToken: ServiceOperation = {
  id: 'get-token',
  title: 'Get a Maps access token',
  group: 'Maps Server API',
  method: 'GET',
  path: '/v1/token',
  parameters: [],
  response: 'json',
  notes: ['The access token in the response is valid for 30 minutes, and all other requests use it.'],
}

const exchange = { operation: exchangeToken, host: 'maps-api.apple.com', take: 'accessToken' } as const

const language = {
  name: 'lang',
  in: 'query',
  hint: 'The language of the response, for example en-GB.',
} as const

const search = (
  [
    [
      'geocode',
      'Find the coordinates of an address',
      '/v1/geocode',
      [
        { name: 'q', in: 'query', required: true, placeholder: '1 Apple Park, Cupertino, CA' },
        { name: 'limitToCountries', in: 'query', several: 'comma' },
        language,
      ],
    ],
    [
      'reverse-geocode',
      'Find the address of coordinates',
      '/v1/reverseGeocode',
      [{ name: 'loc', in: 'query', required: true, placeholder: '37.3316851,-122.0300674' }, language],
    ],
    [
      'search',
      'Search for places',
      '/v1/search',
      [
        { name: 'q', in: 'query', required: true, placeholder: 'coffee' },
        { name: 'searchLocation', in: 'query', placeholder: '37.78,-122.42' },
        { name: 'limitToCountries', in: 'query', several: 'comma' },
        { name: 'resultTypeFilter', in: 'query', several: 'comma' },
        language,
      ],
    ],
    [
      'directions',
      'Get directions',
      '/v1/directions',
      [
        { name: 'origin', in: 'query', required: true, placeholder: '37.7857,-122.4011' },
        { name: 'destination', in: 'query', required: true, placeholder: 'San Francisco City Hall' },
        { name: 'transportType', in: 'query' },
        language,
      ],
    ],
    [
      'etas',
      'Estimate times of arrival',
      '/v1/etas',
      [
        { name: 'origin', in: 'query', required: true, placeholder: '37.331423,-122.030503' },
        { name: 'destinations', in: 'query', required: true, placeholder: '37.3,-122.0|37.4,-122.1' },
        { name: 'transportType', in: 'query' },
      ],
    ],
  ] as const
).map(
  ([id, title, path, parameters]): ServiceOperation => ({
    id,
    title,
    group: 'Maps Server API',
    method: 'GET',
    path,
    parameters,
    response: 'json',
    exchange,
  }),
)

/** The requests of the Maps Server API about places by their IDs, and autocomplete. */
export const mapsListed = listed(
  {
    group: 'Maps Server API',
    exchange,
    parameters: [
      { name: 'q', in: 'query', required: true, placeholder: 'coffee' },
      {
        name: 'ids',
        in: 'query',
        required: true,
        several: 'comma',
        hint: 'Place IDs, from other responses.',
      },
      { name: 'id', in: 'path', required: true, hint: 'A place ID, from other responses.' },
      { name: 'searchLocation', in: 'query', placeholder: '37.78,-122.42' },
      ...(
        [
          'excludePoiCategories',
          'includePoiCategories',
          'limitToCountries',
          'resultTypeFilter',
          'includeAddressCategories',
          'excludeAddressCategories',
        ] as const
      ).map((name) => ({ name, in: 'query', several: 'comma' }) as const),
      language,
    ],
  },
  [
    [
      'search-autocomplete',
      'Complete a search as you type',
      'GET /v1/searchAutocomplete',
      {
        query: [
          'q',
          'searchLocation',
          'limitToCountries',
          'resultTypeFilter',
          'lang',
          'excludePoiCategories',
          'includePoiCategories',
          'searchRegion',
          'userLocation',
          'searchRegionPriority',
          'includeAddressCategories',
          'excludeAddressCategories',
        ],
      },
    ],
    ['get-place', 'Get a place', 'GET /v1/place/{id}', { query: ['lang'] }],
    ['get-places', 'Get several places', 'GET /v1/place', { query: ['ids', 'lang'] }],
    ['alternate-ids', 'List alternate IDs of places', 'GET /v1/place/alternateIds', { query: ['ids'] }],
  ],
)

/** The requests of the Maps Server API. All but the first need an access token from an exchange. */
export const mapsOperations: readonly ServiceOperation[] = [exchangeToken, ...search, ...mapsListed]
