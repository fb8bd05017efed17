'use client'

import { useLate } from '@/components/use-late'

const loadNewVersion = () => import('./new-version').then(({ NewVersion }) => NewVersion)

/** Keeps the site for use without a network. It loads as a late part, so that no page waits for it. */
export function Offline() {
  const NewVersion = useLate(loadNewVersion)
  return NewVersion && <NewVersion />
}
