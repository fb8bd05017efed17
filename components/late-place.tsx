'use client'

import type { ReactNode } from 'react'
import { loadPartsAgain, useMissingParts } from './late-parts'

const WORDS = {
  failed: {
    title: 'This part didn’t load',
    next: 'The rest works without it. Check your connection, then press Retry. Reloading forgets a loaded key.',
  },
  gone: {
    title: 'A newer version has replaced this part',
    next: 'The rest works without it. Reloading forgets a loaded key.',
  },
} as const

interface LatePlaceProps {
  /** The text shown while the part may still load. */
  children?: ReactNode
  className?: string
}

/** Fills the place of a part that loads late. It says that the part is loading or, if it did not load, what to do. */
export function LatePlace({ children, className }: LatePlaceProps) {
  const missing = useMissingParts()
  if (!missing) return children ? <p className={className}>{children}</p> : null
  const { title, next } = WORDS[missing]
  return (
    <div role="alert" data-part={missing} className={className}>
      <p className="font-semibold text-err">{title}</p>
      <p className="mt-1">{next}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {missing === 'failed' && (
          <button type="button" className="button" onClick={loadPartsAgain}>
            Retry
          </button>
        )}
        <button type="button" className="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    </div>
  )
}
