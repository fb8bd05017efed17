import { listed } from './listed'
import type { ServiceOperation } from './profile'

const language = { name: 'language', in: 'path', required: true, initial: 'en' } as const
const latitude = { name: 'latitude', in: 'path', required: true, initial: '37.323' } as const
const longitude = { name: 'longitude', in: 'path', required: true, initial: '122.032' } as const

const places: readonly ServiceOperation[] = [
  {
    id: 'availability',
    title: 'List the data sets of a place',
    group: 'Weather',
    method: 'GET',
    path: '/api/v1/availability/{latitude}/{longitude}',
    parameters: [latitude, longitude, { name: 'country', in: 'query', initial: 'US' }],
    response: 'json',
  },
  {
    id: 'weather',
    title: 'Get the weather of a place',
    group: 'Weather',
    method: 'GET',
    path: '/api/v1/weather/{language}/{latitude}/{longitude}',
    parameters: [
      language,
      latitude,
      longitude,
      {
        name: 'dataSets',
        in: 'query',
        several: 'comma',
        initial: 'currentWeather',
        choices: ['currentWeather', 'forecastDaily', 'forecastHourly', 'forecastNextHour', 'weatherAlerts'],
      },
      { name: 'timezone', in: 'query', placeholder: 'America/Los_Angeles' },
      { name: 'countryCode', in: 'query', placeholder: 'US' },
    ],
    response: 'json',
  },
]

/** The requests of WeatherKit that don't concern a place. */
export const weatherKitListed = listed(
  {
    group: 'Weather',
    parameters: [
      language,
      { name: 'id', in: 'path', required: true, hint: 'The ID of an alert, from the weather of a place.' },
    ],
  },
  [
    ['weather-alert', 'Get a weather alert', 'GET /api/v1/weatherAlert/{language}/{id}'],
    ['attribution', 'Get the attribution of the weather data', 'GET /attribution/{language}'],
  ],
)

/** The requests of WeatherKit. Those about a place come first. */
export const weatherKitOperations: readonly ServiceOperation[] = [...places, ...weatherKitListed]
