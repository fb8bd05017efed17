import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'
import { isTemplate, isTenCharacterId, isUuid, uuidFault } from './shape'

/**
 * Judges a UUID that Apple issues in lowercase.
 *
 * @param name - the name of the field, for the messages
 */
export function checkUuid(name: string, value: string): Diagnostic | undefined {
  if (isUuid(value)) {
    const lower = value.toLowerCase()
    return lower === value
      ? undefined
      : {
          severity: 'info',
          seen: 'Apple shows it in lower case. Assay uses the value unchanged.',
          instead: lower,
        }
  }
  if (isTenCharacterId(value)) {
    return {
      severity: 'error',
      seen: `This has the ten characters of a Key ID or Team ID of the developer account. The ${name} of this service is a UUID.`,
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a placeholder that was not replaced.' }
  }
  return { severity: 'error', seen: `This is not a complete UUID: ${uuidFault(value)}.` }
}

/** A field whose value is a UUID. */
export const uuidField = (id: string, label: string, where: string): Field => ({
  id,
  label,
  where,
  input: { kind: 'text' },
  placeholder: '4ab1c1f8-5b4c-4f0a-9a6e-1f4b1d3b9c55',
  check: (value) => checkUuid(label, value),
})
