import { clean } from '../field/clean'
import type { Field } from '../field/field'
import type { JsonPart } from '../jws/reading'
import type { Member, Profile } from '../profile/profile'
import { judgeLifetime } from '../token/lifetime'
import type { Known } from './evidence'

/** The values that a corrected token can take from a faulty one. */
export interface Salvaged {
  readonly profileId: string
  /** The cleaned values, by field id. */
  readonly values: Readonly<Record<string, string>>
  /** `exp - iat` in seconds, if the service accepts it without risk. */
  readonly lifetimeSeconds?: number
}

/**
 * Reads the values of a profile's fields from a token: the reverse of `planToken`. Values are cleaned, and two swapped
 * values are put in their places. A value that cannot be right is kept, so that the form can report it.
 *
 * @returns undefined if there is no token, or no service it could be for
 */
export function salvage({ token, service, kind }: Known): Salvaged | undefined {
  const profile = service.madeFor
  if (!token || !profile) return undefined
  const header = membersOf(token.read.header)
  const claims = membersOf(token.read.payload)
  const values = valuesOf(profile, header, claims)
  const lifetimeSeconds = lifetimeOf(profile, claims, values)
  return {
    profileId: profile.id,
    values: kind === 'individual' ? without(values, 'issuerId') : values,
    ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
  }
}

/**
 * Reads the values of a profile's fields from a header and claims, cleaned and corrected. Missing values are left out.
 */
export function valuesOf(
  profile: Profile,
  header: ReadonlyMap<string, unknown>,
  claims: ReadonlyMap<string, unknown>,
): Record<string, string> {
  const values: Record<string, string> = {
    ...read(profile.claims, claims),
    ...read(profile.header, header),
  }
  // A Key ID among the claims is still the Key ID.
  const stray = claims.get('kid') ?? claims.get('keyId')
  if (values.keyId === undefined && typeof stray === 'string') values.keyId = clean(stray).value
  mend(profile.fields, values)
  return values
}

const membersOf = (part: JsonPart): ReadonlyMap<string, unknown> =>
  new Map(part.status === 'object' ? Object.entries(part.members) : [])

const without = (values: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))

function read(members: readonly Member[], seen: ReadonlyMap<string, unknown>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, value } of members) {
    if (value.from !== 'field') continue
    const given = seen.get(name)
    if (typeof given === 'string') {
      if (value.as !== 'base64') values[value.field] = clean(given).value
    } else if (typeof given === 'number') values[value.field] = String(given)
    else if (given === true && value.as === 'boolean') values[value.field] = 'true'
    else if (Array.isArray(given) && given.every((entry) => typeof entry === 'string')) {
      values[value.field] = given.join('\n')
    }
  }
  return values
}

/** Applies the corrections that the checks suggest, and swaps two values if each fits only the other's field. */
function mend(fields: readonly Field[], values: Record<string, string>): void {
  const faulty = (field: Field, value: string) => field.check?.(value, {})?.severity === 'error'
  for (const field of fields) {
    const value = values[field.id]
    if (value === undefined) continue
    const instead = field.check?.(value, {})?.instead
    if (instead !== undefined) values[field.id] = instead
  }
  for (const [index, one] of fields.entries()) {
    for (const other of fields.slice(index + 1)) {
      const first = values[one.id]
      const second = values[other.id]
      if (first === undefined || second === undefined) continue
      if (!faulty(one, first) || !faulty(other, second)) continue
      if (faulty(one, second) || faulty(other, first)) continue
      values[one.id] = second
      values[other.id] = first
    }
  }
}

function lifetimeOf(
  { lifetime }: Profile,
  claims: ReadonlyMap<string, unknown>,
  values: Readonly<Record<string, string>>,
): number | undefined {
  const from = claims.get('iat')
  const to = claims.get('exp')
  if (!lifetime || typeof from !== 'number' || typeof to !== 'number') return undefined
  const seconds = Math.floor(to - from)
  const diagnostic = judgeLifetime(lifetime, seconds, values)
  return diagnostic === undefined || diagnostic.severity === 'info' ? seconds : undefined
}
