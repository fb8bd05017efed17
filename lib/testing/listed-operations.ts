import { appStoreServerListed } from '../profile/app-store-server-listed'
import { appleMusicListed } from '../profile/apple-music'
import { enterpriseListed } from '../profile/enterprise-operations'
import { mapsListed } from '../profile/maps-operations'
import type { ServiceOperation } from '../profile/profile'
import { retentionMessagingListed } from '../profile/retention-messaging-listed'
import { weatherKitListed } from '../profile/weatherkit-operations'

/** The operations that come from compact lists, by profile id. They have a test of their own. For tests. */
export const listedOperations: Readonly<Record<string, readonly ServiceOperation[]>> = {
  enterprise: enterpriseListed,
  'app-store-server': [...appStoreServerListed, ...retentionMessagingListed],
  'apple-music': appleMusicListed,
  maps: mapsListed,
  weatherkit: weatherKitListed,
}
