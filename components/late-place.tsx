'use client'

import type { ReactNode } from 'react'
import { loadPartsAgain, useMissingParts } from './late-parts'

const WORDS = {
  failed: {
    title: 'This part of the page did not load',
    next: 'The rest works without it. Check your connection, then press Retry. If that does not help, reload the page, which forgets a loaded key.',
  },
  gone: {
    title: 'This part belongs to a version of Assay that is no longer here',
    next: 'A newer version has replaced it since you opened this page. The rest works until you reload. Reloading forgets a loaded key.',
  },
} as const

interface LatePlaceProps {
  /** Said while the part may still come. */
  children?: ReactNode
  className?: string
}

/** Stands in the place of a part that loads late: that it is coming or, if it did not come, what can be done. */
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
