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
    <div className="mt-2">
      <div className="mb-1.5 -ml-1.5 flex flex-wrap items-center gap-1">
        {code.map((each) => (
          <button
            key={each.language}
            type="button"
            aria-pressed={each === shown}
            className="segment h-6 px-1.5 text-small"
            onClick={() => setLanguage(each.language)}
          >
            {each.language}
          </button>
        ))}
        <span className="ml-auto">
          <CopyButton text={shown.after} label="Copy fix" look="small" />
        </span>
      </div>
      <CodeChange before={shown.before} after={shown.after} />
    </div>
  )
}
