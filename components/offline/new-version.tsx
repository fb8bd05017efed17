'use client'

import { useState } from 'react'
import { useWaitingVersion } from './use-waiting-version'

/**
 * Says that a newer version of the site is available. The newer version replaces this one only on a click, because that
 * discards the key.
 */
export function NewVersion() {
  const reload = useWaitingVersion()
  const [later, setLater] = useState(false)
  return (
    <div role="status" className="sticky bottom-0 z-20">
      {reload && !later && (
        <div className="border-t border-ink bg-surface">
          <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            <p className="flex-1 basis-72">
              A new version of Assay is ready. Reloading forgets a loaded key.
            </p>
            <button type="button" className="button primary" onClick={reload}>
              Reload with the new version
            </button>
            <button type="button" className="button" onClick={() => setLater(true)}>
              Later
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
