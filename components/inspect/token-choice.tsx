'use client'

import { memo } from 'react'
import { visible } from '@/lib/inspect/visible'
import type { PastedToken } from '@/lib/paste/paste'
import { Select } from '../ui/field'

interface TokenChoiceProps {
  tokens: readonly PastedToken[]
  value: number
  onChange: (index: number) => void
}

/** Which of several tokens is looked at. There may be a thousand. */
export const TokenChoice = memo(function TokenChoice({ tokens, value, onChange }: TokenChoiceProps) {
  return (
    <div className="mt-3 flex items-center gap-2">
      <label htmlFor="field-which-token" className="label shrink-0">
        Which token
      </label>
      <Select
        id="field-which-token"
        value={value}
        onChange={(index) => onChange(Number(index))}
        className="flex-1"
      >
        {tokens.map((token, index) => (
          <option key={token.start} value={index}>
            {index + 1}: …{visible(token.text.slice(-12))}
          </option>
        ))}
      </Select>
    </div>
  )
})
