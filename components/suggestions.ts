import type { KeyFileName } from '@/lib/key/file-name'
import type { FoundFields } from '@/lib/key/reading'
import type { Profile } from '@/lib/profile/profile'
import { profileByFileName, profileBySigns } from '@/lib/profile/service-of-key'
import { inUnit } from '@/lib/token/lifetime'
import type { Suggestion } from './mint-form'

/**
 * The values that the name of a key file suggests: its Key ID, the kind of key for the chosen service, or another
 * service if the name identifies it.
 */
export function fromFileName(named: KeyFileName, service: string, profiles: readonly Profile[]): Suggestion {
  const kinds = profiles.filter((profile) => profile.service.value === service)
  const kind = kinds.length > 1 ? kinds.find(({ key }) => key.fileNames.includes(named.prefix)) : undefined
  const fits = kinds.some(({ key }) => key.fileNames.includes(named.prefix))
  return {
    values: { keyId: named.keyId },
    source: 'the file name',
    target: targetOf(kind ?? (fits ? undefined : profileByFileName(named, profiles))),
  }
}

const targetOf = (profile: Profile | undefined) =>
  profile && { service: profile.service.value, profileId: profile.id }

/** The values found beside a key, as a suggestion. The service changes only if the configuration names another one. */
export function fromConfiguration(
  fields: FoundFields,
  service: string,
  profiles: readonly Profile[],
): Suggestion {
  const {
    keyId,
    issuerId,
    teamId,
    bundleId,
    clientId,
    serviceId,
    keyKind,
    inHouse,
    lifetimeMinutes,
    source,
  } = fields
  const values = Object.fromEntries(
    Object.entries({ keyId, issuerId, teamId, bundleId, clientId, serviceId }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const meant = inHouse
    ? profiles.find(({ alsoCalled }) => alsoCalled.includes('in_house'))
    : (ofKind(keyKind, service, profiles) ?? bySigns(fields, service, profiles))
  const unit = (meant ?? profiles.find((profile) => profile.service.value === service))?.lifetime
  const tooLong = unit?.max !== undefined && (lifetimeMinutes ?? 0) * 60 > unit.max
  return {
    values,
    source,
    target: targetOf(meant),
    lifetime:
      lifetimeMinutes === undefined || unit === undefined || tooLong
        ? undefined
        : String(inUnit(unit, lifetimeMinutes * 60)),
  }
}

const ofKind = (
  kind: FoundFields['keyKind'],
  service: string,
  profiles: readonly Profile[],
): Profile | undefined =>
  kind &&
  profiles.find(
    (profile) =>
      profile.service.value === service &&
      profile.kind !== undefined &&
      (profile.key.personal ?? false) === (kind === 'individual'),
  )

/** The profile that the names found beside the key refer to; undefined if its service is chosen already. */
function bySigns({ signs }: FoundFields, service: string, profiles: readonly Profile[]): Profile | undefined {
  const meant = signs && profileBySigns(signs, profiles)
  return meant?.service.value === service ? undefined : meant
}
