import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'
import { hasPlaceholder } from './shape'

/** Judges the ID of an ad network: a name followed by `.adattributionkit` or `.skadnetwork`. */
export function checkAdNetworkId(value: string): Diagnostic | undefined {
  if (hasPlaceholder(value)) {
    return { severity: 'error', seen: 'This still contains a placeholder.' }
  }
  if (/^[A-Za-z0-9-]+\.(?:adattributionkit|skadnetwork)$/u.test(value)) {
    return value === value.toLowerCase()
      ? undefined
      : { severity: 'warn', seen: 'Apple shows these IDs in lowercase.', instead: value.toLowerCase() }
  }
  return /^[A-Za-z0-9-]+$/u.test(value)
    ? {
        severity: 'error',
        seen: 'The end is missing: it is .adattributionkit, or .skadnetwork for a network that was registered earlier.',
        instead: `${value}.adattributionkit`,
      }
    : { severity: 'error', seen: 'An Ad Network ID ends in .adattributionkit or .skadnetwork.' }
}

/** The registered ID of an ad network, which is also the Key ID. */
export const adNetworkIdField: Field = {
  id: 'adNetworkId',
  label: 'Ad Network ID',
  where: 'The ID you got when you registered the ad network with Apple. It is used instead of a Key ID.',
  input: { kind: 'text' },
  placeholder: 'example123.adattributionkit',
  check: checkAdNetworkId,
}
