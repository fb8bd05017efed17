'use client'

import { loadProfiles, profiles, services } from '@/lib/profile'
import { useLate } from './use-late'

const first = { profiles, services }

/** What is known of the services: App Store Connect from the first moment, the rest as soon as its part has loaded. */
export const useProfiles = () => useLate(loadProfiles) ?? first
