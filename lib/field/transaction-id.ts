import type { Field } from './field'
import { isUuid } from './shape'

/** A transaction ID of the customer, or the appTransactionID. It is optional if the service says so. */
export const transactionIdField = (optional: boolean): Field => ({
  id: 'transactionId',
  label: 'Transaction ID',
  where: `Any transaction ID of this customer, or the appTransactionID.${optional ? ' Optional, but Apple recommends it.' : ''}`,
  input: { kind: 'text' },
  ...(optional ? { optional: true } : {}),
  placeholder: '2000000123456789',
  check: (value) => {
    if (/^\d+$/u.test(value)) return undefined
    return isUuid(value)
      ? {
          severity: 'error',
          seen: 'This is a UUID; it may be an app account token or a nonce. A transaction ID has digits only.',
        }
      : {
          severity: 'warn',
          seen: 'Transaction IDs usually have digits only. Assay uses the value unchanged.',
        }
  },
})
