'use client'

import { useState } from 'react'
import type { Notice } from '@/lib/key/reading'
import { useKeyWords } from './use-key-words'

/** What was noticed or repaired while the key was read. The first note is shown, and a click shows the others. */
export function NoticeList({ notices, className = '' }: { notices: readonly Notice[]; className?: string }) {
  const [all, setAll] = useState(false)
  const words = useKeyWords()
  if (notices.length === 0 || words === undefined) return null
  const more = notices.length - 1
  return (
    <div className={`mt-1 flex items-start gap-2 text-small ${className}`}>
      <ul aria-label="Noticed in the key" className="min-w-0 flex-1 space-y-1">
        {notices.map((notice, index) => {
          const { severity, seen, fix } = words.noticeDiagnostic(notice)
          return (
            <li
              key={`${notice.id} ${seen}`}
              data-repair={notice.id}
              data-severity={severity}
              hidden={index > 0 && !all}
              className={severity === 'warn' ? 'text-risk' : 'text-ink-2'}
            >
              {severity === 'warn' && <span className="font-medium">Note: </span>}
              {seen}
              {fix && ` ${fix.text}`}
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className="link shrink-0"
          aria-expanded={all}
          onClick={() => setAll((shown) => !shown)}
        >
          {all ? 'Less' : `${more} more`}
        </button>
      )}
    </div>
  )
}
