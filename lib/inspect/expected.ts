import type { Diagnostic } from '../diagnostic/diagnostic'
import { profiles } from '../profile/all'
import type { Member, Profile } from '../profile/profile'

/** The App Store Connect API, with a key of either kind. */
export const isAsc = ({ id }: Profile): boolean => id === 'asc-team' || id === 'asc-individual'

/** Whether a service is among these. */
export const includes = (profiles: readonly Profile[], id: string): boolean =>
  profiles.some((profile) => profile.id === id)

/** The claim of this name as a service wants it; undefined when it has none. */
export const wantedClaim = (profile: Profile | undefined, name: string): Member | undefined =>
  profile?.claims.find((member) => member.name === name)

/** The one audience a service takes; undefined when it takes none. */
export function audienceOf(profile: Profile | undefined): string | undefined {
  const value = wantedClaim(profile, 'aud')?.value
  return value?.from === 'constant' && typeof value.value === 'string' ? value.value : undefined
}

/** The services that take this audience, in the order of the list of services, each name once. */
export const servicesOfAudience = (audience: string): readonly string[] => [
  ...new Set(
    profiles.filter((profile) => audienceOf(profile) === audience).map((profile) => profile.service.name),
  ),
]

/** Whether a service is one whose issuer is a UUID that Apple shows above the keys. */
export function wantsIssuerId(profile: Profile | undefined): boolean {
  const value = wantedClaim(profile, 'iss')?.value
  return value?.from === 'field' && value.field === 'issuerId'
}

const SOME_UUID = '4f1c2f53-0a3b-4d7c-9a55-0c1b5a3f7e21'

/** Whether a service names its key in the header by a short ID and not, as some do, by a UUID. */
export function wantsKeyId(profile: Profile | undefined): boolean {
  if (profile === undefined) return true
  const member = profile.header.find(({ name }) => name === 'kid')
  return formRemark(member, profile, SOME_UUID)?.severity === 'error'
}

/** What the form would say to this value of a header field or claim. */
export function formRemark(
  member: Member | undefined,
  profile: Profile,
  value: string,
): Diagnostic | undefined {
  if (member?.value.from !== 'field') return undefined
  const id = member.value.field
  return profile.fields.find((field) => field.id === id)?.check?.(value, {})
}
