'use client'

import { useState } from 'react'
import type { CodeFix } from '@/lib/diagnostic/diagnostic'
import { CodeChange } from '../ui/code-block'
import { CopyButton } from '../ui/copy-button'

/** The line to change, in the language of the pasted code. One language is shown at a time. */
export function FixCode({ code }: { code: readonly CodeFix[] }) {
  const [language, setLanguage] = useState(code[0]?.language)
  const shown = code.find((each) => each.language === language) ?? code[0]
  if (!shown) return null
  return (
    <div className="mt-1">
      <div className="mb-0.5 -ml-2.5 flex items-center gap-1">
        {/* The padding leaves room for the outline of a focused button. */}
        <div className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-1 [scrollbar-width:none]">
          {code.map((each) => (
            <button
              key={each.language}
              type="button"
              aria-pressed={each === shown}
              className="segment h-6 shrink-0 scroll-mx-1 px-1.5 text-small"
              // By itself, a browser doesn't scroll to a focused button that is partly in view.
              onFocus={({ target }) => target.scrollIntoView({ block: 'nearest' })}
              onClick={() => setLanguage(each.language)}
            >
              {each.language}
            </button>
          ))}
        </div>
        <CopyButton text={shown.after} label="Copy fix" look="small" />
      </div>
      <CodeChange before={shown.before} after={shown.after} />
    </div>
  )
}
