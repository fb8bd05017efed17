import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field, FieldValues } from '../field/field'
import type { Member, Profile } from '../profile/profile'
import { scopeEntries } from '../scope/scope-field'
import { BACKDATE, judgeLifetime } from './lifetime'

export type Json = string | number | boolean | readonly string[]

/** A value that is known only when the token is signed. */
export type Made = 'issued-at' | 'issued-at-in-ms' | 'expires-at' | 'uuid'

/**
 * The value of a header parameter or claim before the token is signed. `missing` is the id of a field that is still
 * empty.
 */
export type Planned = Json | { readonly made: Made } | { readonly missing: string }

/** The protected header and the claims set before they are signed, by name, in the order of the profile. */
export interface PlannedParts {
  readonly header: Readonly<Record<string, Planned>>
  readonly claims: Readonly<Record<string, Planned>>
}

/** A plan that can be signed, or the fields that are still missing or wrong. */
export type TokenPlan =
  | ReadyPlan
  | {
      readonly status: 'incomplete'
      readonly missing: readonly Field[]
      /** A diagnostic of severity `error`, and the label of the field that it belongs to. */
      readonly wrong: readonly { readonly label: string; readonly diagnostic: Diagnostic }[]
    }

export interface ReadyPlan extends PlannedParts {
  readonly status: 'ready'
  /** Seconds from `iat` to `exp`; undefined if the token has no `exp`. */
  readonly seconds: number | undefined
}

/** A token that can be signed as it is. */
export interface FilledToken {
  readonly header: Readonly<Record<string, Json>>
  readonly claims: Readonly<Record<string, Json>>
  /** NumericDate, seconds; undefined if the token has no `exp`. */
  readonly expiresAt: number | undefined
}

export interface Diagnostics {
  readonly byField: Readonly<Record<string, Diagnostic>>
  readonly lifetime: Diagnostic | undefined
}

/**
 * Returns a diagnostic for each field that has something to report, to be shown beside the field. Empty fields have
 * none.
 */
export function diagnostics(profile: Profile, values: FieldValues, seconds: number | undefined): Diagnostics {
  const byField: Record<string, Diagnostic> = {}
  for (const field of profile.fields) {
    const value = values[field.id] ?? ''
    const diagnostic =
      value.trim() === '' ? undefined : (unknownOption(field, value) ?? field.check?.(value, values))
    if (diagnostic) byField[field.id] = diagnostic
  }
  for (const { field, diagnostic } of profile.together?.(values) ?? []) byField[field] ??= diagnostic
  return { byField, lifetime: profile.lifetime && judgeLifetime(profile.lifetime, seconds, values) }
}

/** The form offers only the options of a field, but a value carried over from a token may be a different one. */
function unknownOption({ input }: Field, value: string): Diagnostic | undefined {
  if (input.kind !== 'choice') return undefined
  if (input.options.some((option) => option.value === value)) return undefined
  return {
    severity: 'error',
    seen: `“${value}” is not one of ${input.options.map((option) => option.value).join(', ')}.`,
  }
}

/**
 * Judges the fields and, if they are complete and valid, plans the token. The plan doesn't depend on the time, so equal
 * inputs give equal plans.
 *
 * @param values - cleaned values by field id
 * @param seconds - the lifetime in seconds; ignored if the token has no `exp`
 */
export function planToken(profile: Profile, values: FieldValues, seconds: number | undefined): TokenPlan {
  const said = diagnostics(profile, values, seconds)
  const missing = profile.fields.filter((field) => !field.optional && (values[field.id] ?? '').trim() === '')
  const wrong = [
    ...profile.fields.map(({ id, label }) => ({ label, diagnostic: said.byField[id] })),
    { label: `Lifetime in ${profile.lifetime?.unit}`, diagnostic: said.lifetime },
  ].flatMap(({ label, diagnostic }) => (diagnostic?.severity === 'error' ? [{ label, diagnostic }] : []))
  if (missing.length > 0 || wrong.length > 0) return { status: 'incomplete', missing, wrong }
  const lifetime = profile.lifetime === undefined ? undefined : (seconds ?? profile.lifetime.initial)
  return { status: 'ready', ...planParts(profile, values), seconds: lifetime }
}

/**
 * Returns the header parameters and claims of a profile, in its order and with exactly the types that the service
 * expects (RFC 7515 section 4, RFC 7519 section 4). An optional one is left out if its field is empty.
 */
export function planParts(profile: Profile, values: FieldValues): PlannedParts {
  const plan = (members: readonly Member[]): Record<string, Planned> =>
    Object.fromEntries(
      members.flatMap((member) => {
        const value = memberValue(member, values)
        return value === undefined ? [] : [[member.name, value]]
      }),
    )
  return { header: plan(profile.header), claims: plan(profile.claims) }
}

/**
 * Returns the number of seconds by which `iat` is set back for a token of this lifetime: a minute, or half the lifetime
 * if that is less.
 */
export const backdate = (seconds: number | undefined): number =>
  Math.min(BACKDATE, Math.floor((seconds ?? 2 * BACKDATE) / 2))

/**
 * Fills in the parts of a plan that depend on the time. `iat` is set back, and this counts toward the lifetime: `exp`
 * is `iat` plus the lifetime.
 *
 * @param now - NumericDate, seconds
 * @param uuid - returns a random UUID, for services that require a nonce
 */
export function fillToken(plan: ReadyPlan, now: number, uuid: () => string): FilledToken {
  const issuedAt = Math.floor(now) - backdate(plan.seconds)
  const expiresAt = plan.seconds === undefined ? undefined : issuedAt + plan.seconds
  const made: Record<Made, () => Json | undefined> = {
    'issued-at': () => issuedAt,
    'issued-at-in-ms': () => issuedAt * 1000,
    'expires-at': () => expiresAt,
    uuid,
  }
  const fill = (members: PlannedParts['header']): Record<string, Json> => {
    const filled: Record<string, Json> = {}
    for (const [name, planned] of Object.entries(members)) {
      const value = isJson(planned) ? planned : 'made' in planned ? made[planned.made]() : undefined
      if (value !== undefined) filled[name] = value
    }
    return filled
  }
  return { header: fill(plan.header), claims: fill(plan.claims), expiresAt }
}

/** Whether a planned value is already known. */
export const isJson = (value: Planned): value is Json => typeof value !== 'object' || Array.isArray(value)

/** Returns the value of one header parameter or claim; undefined if it is optional and its field is empty. */
function memberValue({ required, value }: Member, values: FieldValues): Planned | undefined {
  switch (value.from) {
    case 'constant':
      return value.value
    case 'issued-at':
      return { made: value.unit === 'seconds' ? 'issued-at' : 'issued-at-in-ms' }
    case 'expires-at':
      return { made: 'expires-at' }
    case 'uuid':
      return { made: 'uuid' }
    case 'template': {
      const names = Array.from(value.template.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name)
      const missing = names.find((name) => (values[name] ?? '').trim() === '')
      if (missing !== undefined) return { missing }
      return value.template.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
    }
    case 'field': {
      const given = values[value.field] ?? ''
      if (value.as === 'boolean') return given === 'true' || (required === 'yes' ? false : undefined)
      if (given.trim() === '') return required === 'yes' ? { missing: value.field } : undefined
      if (value.as === 'lines') return scopeEntries(given)
      if (value.as === 'words') return given.split(/\s/u).filter(Boolean).join(' ')
      if (value.as === 'number') return Number(given)
      return value.as === 'base64' ? base64(given) : given
    }
  }
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
