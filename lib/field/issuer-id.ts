import type { Diagnostic } from '../diagnostic/diagnostic'
import { readKeyFileName } from '../key/file-name'
import type { Field, FieldValues } from './field'
import { isTemplate, isTenCharacterId, isUuid, uuidFault } from './shape'

/** Judges an Issuer ID: it must be a UUID. The Team ID and the Key ID are often confused with it. */
export function checkIssuerId(value: string, values: FieldValues): Diagnostic | undefined {
  if (isUuid(value)) {
    return value === value.toLowerCase()
      ? undefined
      : { severity: 'info', seen: 'Apple shows Issuer IDs in lower case. Assay uses the value unchanged.' }
  }
  if (isTenCharacterId(value) || readKeyFileName(value) !== undefined) {
    const name = value === values.keyId ? 'your Key ID' : 'a Team ID or a Key ID'
    return {
      severity: 'error',
      seen: `This is ${name}, not an Issuer ID. The Issuer ID is a UUID, such as 57246542-96fe-1a63-e053-0824d011072a.`,
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a placeholder that was not replaced.' }
  }
  return {
    severity: 'error',
    seen: `This is not a complete UUID: ${uuidFault(value)}. Use the Copy link next to it.`,
  }
}

/** The Issuer ID field for services whose issuer is a UUID. */
export const issuerIdField = (where: string): Field => ({
  id: 'issuerId',
  label: 'Issuer ID',
  where,
  input: { kind: 'text' },
  placeholder: '57246542-96fe-1a63-e053-0824d011072a',
  check: checkIssuerId,
})
