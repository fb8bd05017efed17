import { keyIdField } from '../field/key-id'
import { teamIdField } from '../field/team-id'
import { webOriginsField } from '../field/web-origin'
import { fromOrigin, media } from './media'
import type { Profile } from './profile'
import { service } from './service-list'

const PORTAL =
  'The Performance Partner Portal shows it with your key. The one in your developer account is different.'

/** The developer token of the Apple TV Feed. Apple issues its key and IDs to partners. */
export const appleTvFeed: Profile = {
  ...media,
  id: 'apple-tv-feed',
  service: service('apple-tv-feed'),
  alsoCalled: ['TV Feed', 'Apple TV', 'Performance Partner Portal', 'api-feeds.tv.apple.com'],
  about: 'The developer token of the Apple TV Feed.',
  fields: [keyIdField(PORTAL), teamIdField(PORTAL), webOriginsField],
  key: {
    where: 'The Performance Partner Portal of Apple TV.',
    origin: 'downloaded',
    fileNames: [],
  },
  hosts: [{ host: 'api-feeds.tv.apple.com', label: 'Production' }],
  operations: fromOrigin([
    {
      id: 'test',
      title: 'Test the developer token',
      group: 'Apple TV Feed',
      method: 'GET',
      path: '/v1/test',
      parameters: [],
      response: 'none',
    },
  ]),
  notes: [
    {
      text: 'Team ID, Key ID and key come from the Performance Partner Portal, not from the developer account.',
      confidence: 'apple',
    },
  ],
  sources: ['https://developer.apple.com/documentation/appletvfeed/generating-developer-tokens'],
}
