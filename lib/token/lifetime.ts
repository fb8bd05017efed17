import type { Diagnostic } from '../diagnostic/diagnostic'
import type { FieldValues } from '../field/field'
import type { Lifetime } from '../profile/profile'

/**
 * The number of seconds by which `iat` is set back, in case the clock here is ahead of Apple's. It counts toward the
 * lifetime.
 */
export const BACKDATE = 60

const PER_UNIT = { minutes: 60, days: 86_400 } as const

/** No Apple service needs a longer lifetime, and with a much longer one `exp` would no longer be a valid date. */
const CENTURY = 36_525 * PER_UNIT.days

/**
 * Converts a number typed in the profile's unit, with a decimal point or comma, to seconds. Returns undefined if it
 * isn't a positive number, or if it is more than a century.
 */
export function lifetimeSeconds(lifetime: Lifetime, typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  if (!/^\+?(?:\d+\.?\d*|\.\d+)$/u.test(text)) return undefined
  const seconds = Math.round(Number(text) * PER_UNIT[lifetime.unit])
  return seconds > 0 && seconds <= CENTURY ? seconds : undefined
}

/** Converts a lifetime in seconds to the profile's unit, for display. */
export const inUnit = (lifetime: Lifetime, seconds: number): number => seconds / PER_UNIT[lifetime.unit]

/**
 * Returns the longest lifetime that can be minted with these fields, in seconds; undefined if the service documents
 * none.
 */
export function longestLifetime(lifetime: Lifetime, values: FieldValues): number | undefined {
  const plain = lifetime.max === undefined || lifetime.inclusive ? lifetime.max : lifetime.max - 1
  return lifetime.longer?.allows(values).status === 'allowed' ? lifetime.longer.max : plain
}

/**
 * Judges a lifetime against the service's limit.
 *
 * @param seconds - `exp - iat`, or undefined if the input isn't a positive number
 * @returns a diagnostic to show beside the field, or undefined if there is nothing to report
 */
export function judgeLifetime(
  lifetime: Lifetime,
  seconds: number | undefined,
  values: FieldValues,
): Diagnostic | undefined {
  if (seconds === undefined) {
    return { severity: 'error', seen: `Enter the lifetime as a number of ${lifetime.unit}.` }
  }
  if (seconds < 60) return { severity: 'error', seen: 'Less than a minute leaves no time to use the token.' }
  const longest = longestLifetime(lifetime, values)
  if (longest !== undefined && seconds > longest) {
    const exclusive = !lifetime.inclusive && lifetime.max !== undefined && longest === lifetime.max - 1
    const limit = exclusive
      ? `It must be less than ${inUnit(lifetime, longest + 1)} ${lifetime.unit}.`
      : `It can be at most ${shown(lifetime, longest)} ${lifetime.unit}.`
    const allowance = lifetime.longer?.allows(values)
    const why = allowance?.status === 'rejected' ? ` Apple rejects a longer lifetime. ${allowance.why}` : ''
    return {
      severity: 'error',
      seen: limit + why,
      instead: exclusive ? String(Math.floor(inUnit(lifetime, longest))) : shown(lifetime, longest),
    }
  }
  if (lifetime.longer !== undefined && lifetime.max !== undefined && seconds > lifetime.max) {
    const allowance = lifetime.longer.allows(values)
    return allowance.status === 'allowed' && allowance.risk !== undefined
      ? { severity: 'warn', seen: `Apple may reject this lifetime. ${allowance.risk}` }
      : {
          severity: 'info',
          seen: 'This is possible because every entry of the scope is a GET request for a resource on Apple’s list.',
        }
  }
  if (lifetime.edge !== undefined && seconds >= lifetime.edge.from) {
    return { severity: 'warn', seen: lifetime.edge.why }
  }
  return lifetime.info === undefined ? undefined : { severity: 'info', seen: lifetime.info }
}

/** Rounds down to two decimals, so that the number shown can be typed and never exceeds the limit. */
const shown = (lifetime: Lifetime, seconds: number): string =>
  String(Math.floor(inUnit(lifetime, seconds) * 100) / 100)
