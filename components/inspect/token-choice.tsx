'use client'

import { memo, useId } from 'react'
import { visible } from '@/lib/inspect/visible'
import type { PastedToken } from '@/lib/paste/paste'

interface TokenChoiceProps {
  tokens: readonly PastedToken[]
  value: number
  onChange: (index: number) => void
}

/** Which of several tokens is looked at. There may be a thousand. */
export const TokenChoice = memo(function TokenChoice({ tokens, value, onChange }: TokenChoiceProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm font-semibold">
        Which token
      </label>
      <select
        id={id}
        className="field mt-1"
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {tokens.map((token, index) => (
          <option key={token.start} value={index}>
            {index + 1}: …{visible(token.text.slice(-12))}
          </option>
        ))}
      </select>
    </div>
  )
})
