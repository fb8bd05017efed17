import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'
import { readJsonObject } from './json-document'
import { isUuid } from './shape'

const OPERATIONS = [
  'CREATE_ONE_TIME_CHARGE',
  'CREATE_SUBSCRIPTION',
  'MODIFY_SUBSCRIPTION',
  'REACTIVATE_SUBSCRIPTION',
]

/** Judges the JSON request that an app passes to StoreKit for the Advanced Commerce API. */
export function checkCommerceRequest(value: string): Diagnostic | undefined {
  const read = readJsonObject(value)
  if (read.status === 'wrong') return read.diagnostic
  const { operation, version, requestInfo } = read.object
  if (typeof operation !== 'string') {
    return { severity: 'warn', seen: 'The request has no “operation”, such as "CREATE_ONE_TIME_CHARGE".' }
  }
  if (version !== '1') {
    return { severity: 'warn', seen: 'Apple’s requests have "version": "1", a string.' }
  }
  const reference =
    typeof requestInfo === 'object' && requestInfo !== null && 'requestReferenceId' in requestInfo
      ? requestInfo.requestReferenceId
      : undefined
  if (typeof reference !== 'string' || !isUuid(reference)) {
    return { severity: 'warn', seen: 'requestInfo.requestReferenceId should be a UUID.' }
  }
  return OPERATIONS.includes(operation)
    ? undefined
    : {
        severity: 'info',
        seen: `The operation “${operation}” is not one that Assay knows. Assay uses the value unchanged.`,
      }
}

/** The JSON request, which is signed as the Base64 of its UTF-8 bytes. */
export const commerceRequestField: Field = {
  id: 'request',
  label: 'Request',
  where: 'The request of the Advanced Commerce API as JSON. The token contains it as base64, byte for byte.',
  input: { kind: 'document' },
  placeholder:
    '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1","requestInfo":{"requestReferenceId":"…"}}',
  check: checkCommerceRequest,
}
