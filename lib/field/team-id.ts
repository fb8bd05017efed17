import type { Diagnostic } from '../diagnostic/diagnostic'
import { readKeyFileName } from '../key/file-name'
import type { Field, FieldValues } from './field'
import { isTemplate, isTenCharacterId, isUuid } from './shape'

/**
 * Judges a Team ID: ten letters and digits. A Key ID has the same shape, so a mix-up shows only if the value equals the
 * Key ID or has another known shape: an Issuer ID, the name of a key file, a client ID or an App ID. Length and case
 * alone never stop minting.
 */
export function checkTeamId(value: string, values: FieldValues): Diagnostic | undefined {
  if (isUuid(value)) {
    return {
      severity: 'error',
      seen: 'This is a UUID, the shape of an Issuer ID. This service needs the Team ID: ten letters and digits, under Membership details.',
    }
  }
  if (readKeyFileName(value) !== undefined) {
    return {
      severity: 'error',
      seen: 'This is the name of a key file, and the ID in it is the Key ID. The Team ID is under Membership details.',
    }
  }
  if (value === values.keyId) {
    return {
      severity: 'error',
      seen: 'This is the same as your Key ID. Both have ten characters and are easily swapped; the Team ID is under Membership details.',
    }
  }
  if (/^(?:SEARCHADS|BUSINESSAPI|SCHOOLAPI)\./iu.test(value)) {
    return {
      severity: 'error',
      seen: 'This ID belongs to Apple Ads or Apple Business. This field needs the Team ID of the developer account.',
    }
  }
  if (isTemplate(value)) {
    return { severity: 'error', seen: 'This looks like a placeholder that was not replaced.' }
  }
  const dot = value.indexOf('.')
  if (dot > 0) {
    const front = value.slice(0, dot)
    return isTenCharacterId(front)
      ? {
          severity: 'error',
          seen: 'This is an App ID: Team ID and Bundle ID in one. Only the ten characters before the first dot are the Team ID.',
          instead: front,
        }
      : { severity: 'error', seen: 'This looks like a Bundle ID. A Team ID has ten letters and digits.' }
  }
  const odd = /[^A-Za-z0-9]/u.exec(value)
  if (odd) {
    return {
      severity: 'error',
      seen: `Character ${odd.index + 1} (“${odd[0]}”) does not belong in a Team ID, which has letters and digits only.`,
    }
  }
  if (isTenCharacterId(value)) return undefined
  const upper = value.toUpperCase()
  return isTenCharacterId(upper)
    ? { severity: 'warn', seen: 'Apple shows Team IDs in capitals.', instead: upper }
    : {
        severity: 'warn',
        seen: `Team IDs have 10 letters and digits; this one has ${value.length}. Assay uses the value unchanged.`,
      }
}

/** The Team ID field. Without `where` its hint is the one for the developer account. */
export const teamIdField = (
  where = 'developer.apple.com/account → Membership details → Team ID.',
): Field => ({
  id: 'teamId',
  label: 'Team ID',
  where,
  input: { kind: 'text' },
  placeholder: 'DEF123GHIJ',
  check: checkTeamId,
})
