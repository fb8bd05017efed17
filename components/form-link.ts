import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { inUnit } from '@/lib/token/lifetime'
import type { Suggestion } from './mint-form'

/** What a link to the form carries. It never carries a key, a token or a pasted text. */
export interface FormLink {
  readonly suggestion: Suggestion
  /** The id of the chosen operation. */
  readonly operation: string | undefined
}

/** Characters. The links that are copied from this page are all much shorter. */
const LONGEST = 2000

/**
 * Writes the fragment of a link that opens the form with its present values.
 *
 * @param seconds - the lifetime in seconds; undefined for the service's initial lifetime
 * @param values - cleaned values of the form; only those of text fields are written into the link
 * @returns the fragment with its `#`; browsers do not send a fragment to any server
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

/** The fields whose values a link includes if the person asks for it. */
export const identifiers = (profile: Profile): Profile['fields'] =>
  profile.fields.filter(({ input }) => input.kind === 'text')

/**
 * Reads the fragment of a link to the form.
 *
 * @returns undefined if the fragment names no service, or a service that is not in `profiles`
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
