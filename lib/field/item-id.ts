import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'

/** Judges a number that Apple assigns to an app or another item of the store: digits only. */
export function checkItemId(label: string, value: string): Diagnostic | undefined {
  if (/^\d+$/u.test(value)) {
    // A JSON number with more digits may not be exact (RFC 8259 section 6).
    return value.length > 15
      ? { severity: 'error', seen: `${label} has too many digits for a number from the App Store.` }
      : undefined
  }
  const inside = /^id(\d+)$/iu.exec(value)?.[1]
  if (inside !== undefined) {
    return { severity: 'error', seen: 'Enter only the digits, without “id”.', instead: inside }
  }
  return { severity: 'error', seen: `Enter only digits: ${label} is a number.` }
}

/** A field for the Apple ID of an app or for another number from the store. */
export const itemIdField = (id: string, label: string, where: string): Field => ({
  id,
  label,
  where,
  input: { kind: 'text' },
  placeholder: '1234567890',
  check: (value) => checkItemId(label, value),
})
