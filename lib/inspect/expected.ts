import type { Diagnostic } from '../diagnostic/diagnostic'
import { profiles } from '../profile/all'
import type { Member, Profile } from '../profile/profile'

/** Whether a profile is the App Store Connect API, with either kind of key. */
export const isAsc = ({ id }: Profile): boolean => id === 'asc-team' || id === 'asc-individual'

/** Whether a service is among these profiles. */
export const includes = (profiles: readonly Profile[], id: string): boolean =>
  profiles.some((profile) => profile.id === id)

/** Returns the claim of this name that a service expects; undefined if it has none. */
export const wantedClaim = (profile: Profile | undefined, name: string): Member | undefined =>
  profile?.claims.find((member) => member.name === name)

/** Returns the one audience that a service accepts; undefined if it has none. */
export function audienceOf(profile: Profile | undefined): string | undefined {
  const value = wantedClaim(profile, 'aud')?.value
  return value?.from === 'constant' && typeof value.value === 'string' ? value.value : undefined
}

/** Returns the services with this audience in the order of the service list, without duplicate names. */
export const servicesOfAudience = (audience: string): readonly string[] => [
  ...new Set(
    profiles.filter((profile) => audienceOf(profile) === audience).map((profile) => profile.service.name),
  ),
]

/** Whether the issuer of a service is the UUID that Apple shows above the list of keys. */
export function wantsIssuerId(profile: Profile | undefined): boolean {
  const value = wantedClaim(profile, 'iss')?.value
  return value?.from === 'field' && value.field === 'issuerId'
}

const SOME_UUID = '4f1c2f53-0a3b-4d7c-9a55-0c1b5a3f7e21'

/** Whether a service identifies its key in the header by a short Key ID and not, as some do, by a UUID. */
export function wantsKeyId(profile: Profile | undefined): boolean {
  if (profile === undefined) return true
  const member = profile.header.find(({ name }) => name === 'kid')
  return shapeDiagnostic(member, profile, SOME_UUID)?.severity === 'error'
}

/** Returns the note that the form would show for this value of a header parameter or claim. */
export function shapeDiagnostic(
  member: Member | undefined,
  profile: Profile,
  value: string,
): Diagnostic | undefined {
  if (member?.value.from !== 'field') return undefined
  const id = member.value.field
  return profile.fields.find((field) => field.id === id)?.check?.(value, {})
}
