import type { Field, FieldRemark, FieldValues } from '../field/field'
import type { Member, Profile } from '../profile/profile'
import { scopeEntries } from '../scope/scope-field'
import { BACKDATE, judgeLifetime } from './lifetime'

export type Json = string | number | boolean | readonly string[]

/** What is about to be signed, or what is still missing or wrong, field by field. */
export type TokenPlan =
  | {
      readonly status: 'ready'
      readonly header: Readonly<Record<string, Json>>
      readonly claims: Readonly<Record<string, Json>>
      /** NumericDate, seconds; undefined where the token has no `exp`. */
      readonly expiresAt: number | undefined
    }
  | {
      readonly status: 'incomplete'
      readonly missing: readonly Field[]
      readonly wrong: readonly WrongField[]
    }

export interface WrongField {
  readonly label: string
  readonly text: string
}

export interface Remarks {
  readonly byField: Readonly<Record<string, FieldRemark>>
  readonly lifetime: FieldRemark | undefined
}

/** Every remark on what was typed, for beside its field. Empty fields get none. */
export function remarks(profile: Profile, values: FieldValues, seconds: number | undefined): Remarks {
  const byField: Record<string, FieldRemark> = {}
  for (const field of profile.fields) {
    const value = values[field.id] ?? ''
    const remark =
      value.trim() === '' ? undefined : (unknownOption(field, value) ?? field.check?.(value, values))
    if (remark) byField[field.id] = remark
  }
  for (const { field, remark } of profile.together?.(values) ?? []) byField[field] ??= remark
  return { byField, lifetime: profile.lifetime && judgeLifetime(profile.lifetime, seconds, values) }
}

/** A value that is none of the options a field offers cannot come from the form, but may be carried over from a token. */
function unknownOption({ input }: Field, value: string): FieldRemark | undefined {
  if (input.kind !== 'choice') return undefined
  if (input.options.some((option) => option.value === value)) return undefined
  return {
    severity: 'error',
    text: `“${value}” is not one of ${input.options.map((option) => option.value).join(', ')}.`,
  }
}

/**
 * Turns a profile and the values of its fields into the protected header and the claims set, in the profile's order and
 * with exactly the types the service expects (RFC 7515 section 4, RFC 7519 section 4). `iat` is set back by 60 s, or by
 * half the lifetime if that is less, and the backdate counts into the lifetime: `exp` is `iat` plus the lifetime.
 *
 * @param values - cleaned values by field id
 * @param seconds - the lifetime in seconds; ignored where the token has no `exp`
 * @param now - NumericDate, seconds
 * @param uuid - makes a random UUID, for services that ask for a nonce
 */
export function planToken(
  profile: Profile,
  values: FieldValues,
  seconds: number | undefined,
  now: number,
  uuid: () => string,
): TokenPlan {
  const said = remarks(profile, values, seconds)
  const missing = profile.fields.filter((field) => !field.optional && (values[field.id] ?? '').trim() === '')
  const wrong: WrongField[] = profile.fields
    .filter((field) => said.byField[field.id]?.severity === 'error')
    .map((field) => ({ label: field.label, text: said.byField[field.id]?.text ?? '' }))
  if (profile.lifetime && said.lifetime?.severity === 'error') {
    wrong.push({ label: `Lifetime in ${profile.lifetime.unit}`, text: said.lifetime.text })
  }
  if (missing.length > 0 || wrong.length > 0) return { status: 'incomplete', missing, wrong }

  const life = profile.lifetime === undefined ? undefined : (seconds ?? profile.lifetime.initial)
  const issuedAt = Math.floor(now) - Math.min(BACKDATE, Math.floor((life ?? 2 * BACKDATE) / 2))
  const expiresAt = life === undefined ? undefined : issuedAt + life
  const fill = (members: readonly Member[]): Record<string, Json> => {
    const object: Record<string, Json> = {}
    for (const member of members) {
      const value = memberValue(member, values, issuedAt, expiresAt, uuid)
      if (value !== undefined) object[member.name] = value
    }
    return object
  }
  return { status: 'ready', header: fill(profile.header), claims: fill(profile.claims), expiresAt }
}

/** The value of one member; undefined when it is optional and was not given. */
function memberValue(
  member: Member,
  values: FieldValues,
  issuedAt: number,
  expiresAt: number | undefined,
  uuid: () => string,
): Json | undefined {
  const { value } = member
  switch (value.from) {
    case 'constant':
      return value.value
    case 'issued-at':
      return value.unit === 'seconds' ? issuedAt : issuedAt * 1000
    case 'expires-at':
      return expiresAt
    case 'uuid':
      return uuid()
    case 'template':
      return value.template.replace(/\{(\w+)\}/gu, (_, field: string) => values[field] ?? '')
    case 'field': {
      const given = values[value.field] ?? ''
      if (value.as === 'boolean') return given === 'true' || (member.required === 'yes' ? false : undefined)
      if (given.trim() === '') return undefined
      if (value.as === 'lines') return scopeEntries(given)
      if (value.as === 'words') return given.split(/\s/u).filter(Boolean).join(' ')
      if (value.as === 'number') return Number(given)
      return value.as === 'base64' ? base64(given) : given
    }
  }
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
