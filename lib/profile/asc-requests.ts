import { ascOperations } from '../catalog/popular'
import type { Profile } from './profile'

/** Adds the requests to an App Store Connect profile. Minting does not need them, so they load after the page. */
export const withAscRequests = (profile: Profile): Profile => ({ ...profile, operations: ascOperations })
