import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { inUnit } from '@/lib/token/lifetime'
import type { Suggestion } from './mint-form'

/** What a link to the form carries; never a key, a token or a paste. */
export interface FormLink {
  readonly suggestion: Suggestion
  /** The operation that was chosen. */
  readonly operation: string | undefined
}

/** Characters; no link that was copied here comes near. */
const LONGEST = 2000

/**
 * Writes the fragment of a link that opens the form as it is.
 *
 * @param seconds - the lifetime; undefined for the service's initial one
 * @param values - cleaned values of the form; only those of text fields are carried
 * @returns the fragment with its `#`; browsers send it to no server
 */
export function formLink(
  profile: Profile,
  seconds: number | undefined,
  operation: string | undefined,
  values: FieldValues,
): string {
  const parts = new URLSearchParams({ service: profile.service.value, key: profile.id })
  if (profile.lifetime && seconds !== undefined) parts.set('lifetime', String(seconds))
  if (operation !== undefined) parts.set('operation', operation)
  for (const { id } of identifiers(profile)) if (values[id]) parts.set(id, values[id])
  return `#${parts}`
}

/** The fields whose values a link carries when the person asks for it. */
export const identifiers = (profile: Profile): Profile['fields'] =>
  profile.fields.filter(({ input }) => input.kind === 'text')

/**
 * Reads such a fragment.
 *
 * @returns undefined when it names no service, or none of these
 */
export function readFormLink(hash: string, profiles: readonly Profile[]): FormLink | undefined {
  if (hash.length > LONGEST) return undefined
  const parts = new URLSearchParams(hash.slice(1))
  const kinds = profiles.filter(({ service }) => service.value === parts.get('service'))
  const profile = kinds.find(({ id }) => id === parts.get('key')) ?? kinds[0]
  if (!profile) return undefined
  const seconds = Number(parts.get('lifetime') ?? Number.NaN)
  return {
    suggestion: {
      source: 'the link',
      target: { service: profile.service.value, profileId: profile.id },
      lifetime:
        profile.lifetime && Number.isFinite(seconds) ? String(inUnit(profile.lifetime, seconds)) : undefined,
      values: Object.fromEntries(
        identifiers(profile).flatMap(({ id }) => {
          const value = parts.get(id)
          return value ? [[id, value]] : []
        }),
      ),
    },
    operation: parts.get('operation') ?? undefined,
  }
}
