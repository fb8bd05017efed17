import { listed } from './listed'
import { fromOrigin, media } from './media'
import { portalKey } from './portal'
import type { Host, Profile } from './profile'
import { service } from './service-list'

const feed: readonly Host[] = [{ host: 'api.media.apple.com', label: 'Apple Music Feed' }]
const storefront = { name: 'storefront', in: 'path', required: true, initial: 'us' } as const

/** Further requests for the catalog. */
export const appleMusicListed = fromOrigin(
  listed(
    {
      group: 'Apple Music API',
      parameters: [
        storefront,
        { name: 'types', in: 'query', required: true, initial: 'songs', several: 'comma' },
      ],
    },
    [
      ['get-album', 'Get an album', 'GET /v1/catalog/{storefront}/albums/{id}'],
      ['get-artist', 'Get an artist', 'GET /v1/catalog/{storefront}/artists/{id}'],
      ['get-playlist', 'Get a playlist', 'GET /v1/catalog/{storefront}/playlists/{id}'],
      ['get-charts', 'Get the charts', 'GET /v1/catalog/{storefront}/charts', { query: ['types'] }],
    ],
  ),
)

/** The developer token of the Apple Music API, Apple Music Feed and ShazamKit for Android. */
export const appleMusic: Profile = {
  ...media,
  id: 'apple-music',
  service: service('apple-music'),
  alsoCalled: [
    'MusicKit',
    'developer token',
    'Apple Music Feed',
    'ShazamKit',
    'Shazam',
    'MusicKit JS',
    'Media Services',
    'media identifier',
    'api.music.apple.com',
  ],
  about: 'The developer token of the Apple Music API, Apple Music Feed and ShazamKit for Android.',
  key: portalKey(
    'Media Services (MusicKit, ShazamKit, Apple Music Feed) → choose the Media ID that you registered under Identifiers → Media IDs',
    ['musickit', 'music_kit', 'apple_music'],
  ),
  hosts: [{ host: 'api.music.apple.com', label: 'Apple Music API' }],
  operations: [
    ...fromOrigin([
      {
        id: 'test',
        title: 'Test the developer token',
        group: 'Apple Music API',
        method: 'GET',
        path: '/v1/test',
        parameters: [],
        response: 'none',
        notes: ['200 means that Apple accepts the token.'],
      },
      {
        id: 'search-catalog',
        title: 'Search the catalog',
        group: 'Apple Music API',
        method: 'GET',
        path: '/v1/catalog/{storefront}/search',
        parameters: [
          storefront,
          { name: 'term', in: 'query', required: true },
          { name: 'types', in: 'query', required: true, initial: 'songs', several: 'comma' },
          { name: 'limit', in: 'query' },
          { name: 'offset', in: 'query' },
          { name: 'l', in: 'query', hint: 'The language of the response, for example en-GB.' },
        ],
        response: 'json',
      },
      {
        id: 'get-song',
        title: 'Get a song',
        group: 'Apple Music API',
        method: 'GET',
        path: '/v1/catalog/{storefront}/songs/{id}',
        parameters: [storefront, { name: 'id', in: 'path', required: true }],
        response: 'json',
      },
      {
        id: 'recently-played',
        title: 'Get what a person played recently',
        group: 'Apple Music API',
        method: 'GET',
        path: '/v1/me/recent/played',
        parameters: [
          {
            name: 'Music-User-Token',
            in: 'header',
            required: true,
            hint: 'The token of the person, from MusicKit in the app or on the page.',
          },
          { name: 'limit', in: 'query' },
        ],
        response: 'json',
      },
    ]),
    ...appleMusicListed,
    ...fromOrigin([
      {
        id: 'feed-latest',
        title: 'Get the latest export of a feed',
        group: 'Apple Music Feed',
        method: 'GET',
        path: '/v1/feed/{feedId}/latest',
        hosts: feed,
        parameters: [
          {
            name: 'feedId',
            in: 'path',
            required: true,
            initial: 'album',
            choices: ['album', 'song', 'artist', 'popularityTopChartAlbums', 'popularityTopChartSongs'],
          },
        ],
        response: 'json',
      },
    ]),
  ],
  spokenOf:
    /api\.music\.apple\.com|\bMusicKit\b|\bMusadoraKit\b|\bMCatalog\b|\bMusic(?:Catalog|Library|Data)\w{0,20}Request\b|music_assistant|\/apple-music\/|apple-music-jwt|\bMKError\b|ERROR_FAILED_TO_VERIFY_JWT|Initialized with an expired token/i,
  responses: [
    {
      status: 401,
      code: 'ERROR_FAILED_TO_VERIFY_JWT',
      means: 'Apple could not verify the developer token that MusicKit JS sent.',
      token: 'rejected',
      confidence: 'field',
    },
    {
      status: 401,
      code: 'Initialized with an expired token',
      means: 'MusicKit JS read “exp” in the developer token and stopped before it sent a request.',
      token: 'rejected',
      confidence: 'field',
    },
    ...media.responses,
  ],
  usualCausesOf401: ['exp-passed', 'musickit-life', 'kid-wrong', 'iss-other-team', 'key-revoked'],
  usualCausesOf403: ['music-user-token-missing'],
  notes: [
    {
      text: 'Tokens of the documented maximum were rejected in some reports, while 182 days worked. 180 days are safe.',
      confidence: 'field',
      source: 'https://github.com/scottrhoyt/apple-music-jwt/issues/2',
    },
    {
      text: '“origin” is an array of full origins here, with https://. A Maps token has one string without https://. The commands that Assay writes send the first one as the Origin header.',
      confidence: 'apple',
    },
    {
      text: 'Personal data needs the header Music-User-Token as well.',
      confidence: 'apple',
    },
    {
      text: 'ShazamKit for Android uses this token from your DeveloperTokenProvider; its claims are probably the same, but this is not confirmed.',
      confidence: 'unconfirmed',
    },
    {
      text: 'Apple Music Feed is at api.media.apple.com/v1/feed. One curl line on Apple’s page shows api.ent.apple.com, probably by mistake.',
      confidence: 'unconfirmed',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/applemusicapi/generating-developer-tokens',
    'https://developer.apple.com/documentation/applemusicapi/http-status-codes',
    'https://developer.apple.com/documentation/applemusicfeed/generating-developer-tokens',
    'https://developer.apple.com/help/account/capabilities/create-a-media-identifier-and-private-key',
    'https://github.com/scottrhoyt/apple-music-jwt/issues/1',
  ],
}
