import type { Field } from './field'
import { checkReverseDomain } from './reverse-domain'

/** The identifier of a Services ID, without the Team ID as a prefix: the header parameter `id` adds it. */
export const serviceIdField = (where: string): Field => ({
  id: 'serviceId',
  label: 'Service ID',
  where,
  input: { kind: 'text' },
  placeholder: 'com.example.weatherkit-client',
  check: (value) => checkReverseDomain('Service ID', value),
})
