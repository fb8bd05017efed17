import type { Field } from './field'
import { checkReverseDomain } from './reverse-domain'

/** The Bundle ID of an app, without the Team ID as a prefix. */
export const bundleIdField = (where: string): Field => ({
  id: 'bundleId',
  label: 'Bundle ID',
  where,
  input: { kind: 'text' },
  placeholder: 'com.example.app',
  check: (value) => checkReverseDomain('Bundle ID', value),
})
