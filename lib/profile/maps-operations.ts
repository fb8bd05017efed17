import type { ServiceOperation } from './profile'

const exchangeToken: ServiceOperation = {
  id: 'get-token',
  title: 'Get a Maps access token',
  group: 'Maps Server API',
  method: 'GET',
  path: '/v1/token',
  parameters: [],
  answer: 'json',
  notes: ['The access token in the answer lasts 30 minutes and is the one that all other calls take.'],
}

const language = { name: 'lang', in: 'query', hint: 'Language of the answer, en-GB for example.' } as const

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
    answer: 'json',
    exchange: { operation: exchangeToken, host: 'maps-api.apple.com', take: 'accessToken' },
  }),
)

/** Requests of the Maps Server API; all but the first exchange the token before. */
export const mapsOperations: readonly ServiceOperation[] = [exchangeToken, ...search]
