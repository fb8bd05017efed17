import { ascIndividual } from './asc-individual'
import { ascTeam } from './asc-team'
import type { Profile } from './profile'
import { byService, type Service } from './service'

export type { Service } from './service'
export { serviceList } from './service-list'

/** The profiles that are there from the first moment; `loadProfiles` brings the rest. */
export const profiles: readonly Profile[] = [ascTeam, ascIndividual]

/** The services whose profiles are there from the first moment. `serviceList` names all of them. */
export const services: readonly Service[] = byService(profiles)

/**
 * Every profile and service, in a part that loads after the page. It is there without a request once the page is ready,
 * and with the network off.
 */
export const loadProfiles = (): Promise<{
  readonly profiles: readonly Profile[]
  readonly services: readonly Service[]
}> => import('./all')
