import { ascOperations } from '../catalogue/popular'
import type { Profile } from './profile'

/** An App Store Connect profile with its requests, which are not needed to mint and so come after the first load. */
export const withAscRequests = (profile: Profile): Profile => ({ ...profile, operations: ascOperations })
