import type { Diagnostic } from '../diagnostic/diagnostic'
import { readKeyFileName } from '../key/file-name'
import type { Field } from './field'
import { isTemplate, isTenCharacterId, isUuid } from './shape'

/**
 * Judges a Key ID that Apple shows beside a downloaded key. Length and case alone never stop minting: Apple's examples
 * have ten characters, but other lengths are in use.
 */
export function checkKeyId(value: string): Diagnostic | undefined {
  const inside = readKeyFileName(value)?.keyId
  if (inside !== undefined) {
    return {
      severity: 'error',
      seen: 'This is a file name. The Key ID is only the part between the underscore and “.p8”.',
      instead: inside,
    }
  }
  if (isUuid(value)) {
    return {
      severity: 'error',
      seen: 'This is a UUID, the shape of an Issuer ID. The Key ID is in the row of your key.',
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a placeholder that was not replaced.' }
  }
  const odd = /[^A-Za-z0-9_-]/u.exec(value)
  if (odd) {
    return {
      severity: 'error',
      seen: `Character ${odd.index + 1} (“${odd[0]}”) does not belong in a Key ID, which has letters and digits only.`,
    }
  }
  if (!isTenCharacterId(value)) {
    return {
      severity: 'info',
      seen: `Key IDs usually have 10 upper-case letters and digits; this one has ${value.length} characters. Assay uses the value unchanged.`,
    }
  }
  return undefined
}

/** The Key ID field of every service whose key is downloaded from Apple. */
export const keyIdField = (where: string): Field => ({
  id: 'keyId',
  label: 'Key ID',
  where,
  input: { kind: 'text' },
  placeholder: '2X9R4HXF34',
  check: checkKeyId,
})
