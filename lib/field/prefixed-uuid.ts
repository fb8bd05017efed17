import type { Diagnostic } from '../diagnostic/diagnostic'
import { isTemplate, isUuid, uuidFault } from './shape'

/**
 * Judges an ID that is a word, a dot and a UUID: `SEARCHADS.27478e71-3bb0-4588-998c-182e2b405577`.
 *
 * @param name - what the field is called, for the sentences
 * @param prefixes - the words that are right, in capitals; the first is offered
 */
export function checkPrefixedUuid(
  name: string,
  prefixes: readonly [string, ...string[]],
  value: string,
): Diagnostic | undefined {
  const form = prefixes.map((prefix) => `${prefix}.`).join(' or ')
  if (isUuid(value)) {
    return {
      severity: 'error',
      seen: `The front is missing: a ${name} begins with ${form}`,
      ...(prefixes.length === 1 ? { instead: `${prefixes[0]}.${value}` } : {}),
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a template that was never filled in.' }
  }
  const dot = value.indexOf('.')
  const front = value.slice(0, Math.max(dot, 0))
  const uuid = value.slice(dot + 1)
  if (!prefixes.includes(front.toUpperCase())) {
    return { severity: 'error', seen: `A ${name} begins with ${form} and goes on with a UUID.` }
  }
  if (!isUuid(uuid)) {
    return { severity: 'error', seen: `After ${front}. there is not a complete UUID: ${uuidFault(uuid)}.` }
  }
  const shown = `${front.toUpperCase()}.${uuid}`
  return shown === value
    ? undefined
    : { severity: 'warn', seen: `Apple writes ${front.toUpperCase()} in capitals.`, instead: shown }
}
