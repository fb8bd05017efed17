import type { Field } from './field'
import { hasPlaceholder } from './shape'

/** A field for an ID whose format Apple does not document. Only spaces and templates are rejected. */
export const opaqueIdField = (id: string, label: string, where: string, placeholder?: string): Field => ({
  id,
  label,
  where,
  input: { kind: 'text' },
  ...(placeholder === undefined ? {} : { placeholder }),
  check: (value) => {
    if (hasPlaceholder(value)) {
      return { severity: 'error', seen: 'This still contains a placeholder.' }
    }
    return /\s/u.test(value)
      ? { severity: 'error', seen: `There is a space inside the ${label}.` }
      : undefined
  },
})
