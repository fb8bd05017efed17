import type { Field } from './field'
import { checkReverseDomain } from './reverse-domain'

/** The client ID of an account flow: a Bundle ID for apps, a Services ID for the web. It is case-sensitive. */
export const clientIdField = (where: string): Field => ({
  id: 'clientId',
  label: 'Client ID',
  where,
  input: { kind: 'text' },
  placeholder: 'com.example.app',
  check: (value) => checkReverseDomain('Client ID', value),
})
