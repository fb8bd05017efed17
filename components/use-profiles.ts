'use client'

import { loadProfiles, profiles, services } from '@/lib/profile'
import { useAwake } from './use-awake'
import { useLate } from './use-late'

const first = { profiles, services }

/** The profiles of the services: those of App Store Connect from the start, the others once they have loaded. */
export const useProfiles = () => useLate(loadProfiles, useAwake()) ?? first
