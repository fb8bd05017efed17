'use client'

import { useState } from 'react'
import { CopyButton } from '@/components/copy-button'
import type { CodeFix } from '@/lib/inspect/rule'

/** The line to change, in the language the person writes; one at a time. */
export function FixCode({ code }: { code: readonly CodeFix[] }) {
  const [language, setLanguage] = useState(code[0]?.language)
  const shown = code.find((each) => each.language === language) ?? code[0]
  if (!shown) return null
  return (
    <div className="rounded-md bg-sheet/70 p-2">
      <div className="flex flex-wrap items-center gap-1">
        {code.map((each) => (
          <button
            key={each.language}
            type="button"
            aria-pressed={each === shown}
            className="cursor-pointer rounded px-1.5 py-0.5 text-xs font-medium text-faint hover:text-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
            onClick={() => setLanguage(each.language)}
          >
            {each.language}
          </button>
        ))}
        <span className="ml-auto">
          <CopyButton text={shown.after} label="Copy fix" />
        </span>
      </div>
      <pre className="code mt-1 break-words whitespace-pre-wrap">
        {shown.before !== undefined && (
          <del className="block text-faint decoration-error/60">{shown.before}</del>
        )}
        {shown.after}
      </pre>
    </div>
  )
}
