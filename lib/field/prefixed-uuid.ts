import type { Diagnostic } from '../diagnostic/diagnostic'
import { isTemplate, isUuid, uuidFault } from './shape'

/**
 * Judges an ID that consists of a word, a dot and a UUID: `SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577`.
 *
 * @param name - the name of the field, for the messages
 * @param prefixes - the accepted words, in capitals; the first is suggested
 */
export function checkPrefixedUuid(
  name: string,
  prefixes: readonly [string, ...string[]],
  value: string,
): Diagnostic | undefined {
  const beginning = prefixes.map((prefix) => `${prefix}.`).join(' or ')
  if (isUuid(value)) {
    return {
      severity: 'error',
      seen: `The beginning is missing: a ${name} begins with ${beginning}`,
      ...(prefixes.length === 1 ? { instead: `${prefixes[0]}.${value}` } : {}),
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a placeholder that was not replaced.' }
  }
  const dot = value.indexOf('.')
  const front = value.slice(0, Math.max(dot, 0))
  const uuid = value.slice(dot + 1)
  if (!prefixes.includes(front.toUpperCase())) {
    return { severity: 'error', seen: `A ${name} begins with ${beginning}, followed by a UUID.` }
  }
  if (!isUuid(uuid)) {
    return { severity: 'error', seen: `The part after ${front}. is not a complete UUID: ${uuidFault(uuid)}.` }
  }
  const shown = `${front.toUpperCase()}.${uuid}`
  return shown === value
    ? undefined
    : { severity: 'warn', seen: `Apple writes ${front.toUpperCase()} in capitals.`, instead: shown }
}
