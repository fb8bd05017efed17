import type { ReactNode } from 'react'
import { SiteHeader } from './site/site-header'

interface PageFrameProps {
  /** The address of this page, if the header links to it. */
  here?: string
  /**
   * Whether the page reacts to input and needs its scripts. Sealing removes the scripts from all other pages
   * (scripts/idle-scripts.mjs).
   */
  live?: boolean
  className?: string
  children: ReactNode
}

/**
 * The frame of every page except the main one. It uses plain links, because Next's own links would fetch, which the
 * policy blocks.
 */
export function PageFrame({ here, live = false, className = 'max-w-text', children }: PageFrameProps) {
  return (
    <>
      {/* Each link of the head moves those before it, so the first paint waits for what follows the head. */}
      <link rel="expect" href="#content" blocking="render" />
      <SiteHeader here={here} />
      <main
        id="content"
        data-plain={live ? undefined : true}
        className={`mx-auto w-full px-3 py-6 wide:px-4 ${className}`}
      >
        {children}
      </main>
    </>
  )
}
