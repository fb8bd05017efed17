'use client'

import { memo } from 'react'
import { visible } from '@/lib/inspect/visible'
import type { PastedToken } from '@/lib/paste/paste'
import { Field, Select } from '../ui/field'

interface TokenChoiceProps {
  tokens: readonly PastedToken[]
  value: number
  onChange: (index: number) => void
}

/** Chooses which of several tokens is inspected. There may be a thousand. */
export const TokenChoice = memo(function TokenChoice({ tokens, value, onChange }: TokenChoiceProps) {
  return (
    <Field id="field-which-token" label="Which token" beside className="mt-3">
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
    </Field>
  )
})
