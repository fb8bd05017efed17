'use client'

import { useLate } from '@/components/use-late'

const loadNewVersion = () => import('./new-version').then(({ NewVersion }) => NewVersion)

/** Keeps the site for use without a network. It is a part that loads late, so no page waits for it. */
export function Offline() {
  const NewVersion = useLate(loadNewVersion)
  return NewVersion && <NewVersion />
}
