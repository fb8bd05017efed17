import type { Profile } from './profile'
import type { ServiceEntry } from './service-list'

/** A service and the profiles for each kind of key it accepts. */
export interface Service extends ServiceEntry {
  readonly kinds: readonly [Profile, ...Profile[]]
}

/** Groups the profiles by service, in the order of the first profile of each. */
export const byService = (profiles: readonly Profile[]): readonly Service[] =>
  profiles.reduce<Service[]>((list, profile) => {
    const at = list.findIndex((service) => service.value === profile.service.value)
    const known = list[at]
    if (known === undefined) list.push({ ...profile.service, kinds: [profile] })
    else list[at] = { ...known, kinds: [...known.kinds, profile] }
    return list
  }, [])
