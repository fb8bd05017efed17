import { ascIndividual } from './asc-individual'
import { ascTeam } from './asc-team'
import type { Profile } from './profile'
import { byService, type Service } from './service'

export type { Service } from './service'
export { serviceList } from './service-list'

/** The profiles that load with the page; `loadProfiles` loads the rest. */
export const profiles: readonly Profile[] = [ascTeam, ascIndividual]

/** The services whose profiles load with the page. `serviceList` names all services. */
export const services: readonly Service[] = byService(profiles)

/**
 * Every profile and service, in a part that loads after the page. Once the page is ready, the part is available without
 * a request, even offline.
 */
export const loadProfiles = (): Promise<{
  readonly profiles: readonly Profile[]
  readonly services: readonly Service[]
}> => import('./all')
