import { appStoreServerListed } from '../lib/profile/app-store-server-listed'
import { appleBusinessListed } from '../lib/profile/apple-business-operations'
import { appleMusicListed } from '../lib/profile/apple-music'
import { enterpriseListed } from '../lib/profile/enterprise-operations'
import { mapsListed } from '../lib/profile/maps-operations'
import type { ServiceOperation } from '../lib/profile/profile'
import { retentionMessagingListed } from '../lib/profile/retention-messaging-listed'
import { weatherKitListed } from '../lib/profile/weatherkit-operations'

/** The operations that come from compact lists, by profile id. They are tested separately. For tests. */
export const listedOperations: Readonly<Record<string, readonly ServiceOperation[]>> = {
  enterprise: enterpriseListed,
  'app-store-server': [...appStoreServerListed, ...retentionMessagingListed],
  'apple-business': appleBusinessListed,
  'apple-music': appleMusicListed,
  maps: mapsListed,
  weatherkit: weatherKitListed,
}
