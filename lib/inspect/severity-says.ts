import type { Severity } from '../diagnostic/diagnostic'
import type { Cause } from './cause'
import type { Section } from './rule'
import { evidenceOf } from './source'

const FAILS: Readonly<Record<Section, string>> = {
  key: 'The key can’t be used until this is fixed.',
  header: 'Apple rejects the request until this is fixed.',
  claims: 'Apple rejects the request until this is fixed.',
  time: 'Apple rejects the request until this is fixed.',
  signature: 'Apple rejects the request until this is fixed.',
  transport: 'The request fails until this is fixed.',
  account: 'Apple rejects the request until this is fixed.',
  services: 'Apple rejects the request until this is fixed.',
}

const OTHERS: Readonly<Record<Exclude<Severity, 'error'>, string>> = {
  warn: 'This can fail, sometimes only intermittently.',
  ask: 'Nothing that you paste can prove this. Check it when nothing else is wrong.',
  info: '',
}

const EFFECTS: Readonly<Record<NonNullable<Cause['effect']>, string>> = {
  accepted: 'Apple accepts this.',
  repaired: 'Assay repairs this; your other tools may fail.',
  'not-the-token': 'This isn’t a problem with the token: a new one won’t help.',
}

/** For causes that follow from a standard and that nobody is known to have tried with Apple. */
const UNTESTED = {
  fails: 'By the standard, the request fails until this is fixed.',
  accepted: 'The standard allows this.',
} as const

/**
 * Describes the severity of a cause in whole sentences: what it means, what happens to the token, and the exception.
 */
export function severitySays({ section, severity, effect, exception, sources }: Cause): string {
  const untested = section !== 'key' && !evidenceOf(sources).tested
  const fails = untested ? UNTESTED.fails : FAILS[section]
  return [
    effect === 'repaired' ? '' : severity === 'error' ? fails : OTHERS[severity],
    effect === undefined ? '' : effect === 'accepted' && untested ? UNTESTED.accepted : EFFECTS[effect],
    exception ?? '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
