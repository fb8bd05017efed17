import type { ReactNode } from 'react'
import { sitePath } from './site-path'

interface PageFrameProps {
  /** The page answers to input and needs its scripts; sealing takes them out of all others. */
  live?: boolean
  children: ReactNode
}

/** The frame of the pages beside the main one. Plain links: Next's own would fetch, which the policy refuses. */
export function PageFrame({ live = false, children }: PageFrameProps) {
  return (
    <>
      <header className="border-b border-rule bg-sheet">
        <nav
          aria-label="Assay"
          className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2.5 text-sm"
        >
          <a href={sitePath('/')} className="text-lg font-bold tracking-tight">
            Assay
          </a>
          <a href={sitePath('/')} className="text-accent underline">
            Mint a token
          </a>
          <a href={sitePath('/#inspect')} className="text-accent underline">
            Inspect a token
          </a>
          <a href={sitePath('/causes/')} className="text-accent underline">
            All causes
          </a>
          <a href={sitePath('/security/')} className="text-accent underline">
            Security
          </a>
        </nav>
      </header>
      <main data-plain={live ? undefined : true} className="mx-auto max-w-3xl px-4 py-6">
        {children}
      </main>
      <footer className="mx-auto max-w-3xl px-4 pb-6 text-sm text-faint">
        <a href={sitePath('/licenses/')} className="underline hover:text-accent">
          Licences
        </a>
      </footer>
    </>
  )
}
