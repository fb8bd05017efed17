import type { ReactNode } from 'react'
import { SiteHeader } from './site/site-header'

interface PageFrameProps {
  /** The page's own address, where the header links to it. */
  here?: string
  /** The page reacts to input and needs its scripts; sealing takes them out of all others (scripts/idle-scripts.mjs). */
  live?: boolean
  className?: string
  children: ReactNode
}

/** The frame of the pages beside the main one. Plain links: Next's own would fetch, which the policy blocks. */
export function PageFrame({ here, live = false, className = 'max-w-[640px]', children }: PageFrameProps) {
  return (
    <>
      <SiteHeader here={here} />
      <main data-plain={live ? undefined : true} className={`mx-auto w-full px-4 py-6 ${className}`}>
        {children}
      </main>
    </>
  )
}
