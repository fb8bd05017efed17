import type { KeyFileName } from '@/lib/key/file-name'
import type { FoundFields } from '@/lib/key/reading'
import type { Profile } from '@/lib/profile/profile'
import { inUnit } from '@/lib/token/lifetime'
import type { Suggestion } from './use-mint-form'

/** What the name of a key file fills in: its key ID, and for the chosen service the kind of key. */
export function fromFileName(named: KeyFileName, service: string, profiles: readonly Profile[]): Suggestion {
  const kinds = profiles.filter((profile) => profile.service.value === service)
  const kind = kinds.length > 1 ? kinds.find(({ key }) => key.fileNames.includes(named.prefix)) : undefined
  return {
    values: { keyId: named.keyId },
    source: 'the file name',
    target: kind && { service, profileId: kind.id },
  }
}

/** What came along with a key fills in. A service is only changed where the configuration names another one. */
export function fromConfiguration(
  fields: FoundFields,
  service: string,
  profiles: readonly Profile[],
): Suggestion {
  const { keyId, issuerId, teamId, bundleId, clientId, keyKind, inHouse, lifetimeMinutes, source } = fields
  const values = Object.fromEntries(
    Object.entries({ keyId, issuerId, teamId, bundleId, clientId }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const meant = inHouse
    ? profiles.find(({ alsoCalled }) => alsoCalled.includes('in_house'))
    : keyKind &&
      profiles.find(
        (profile) =>
          profile.service.value === service &&
          profile.kind !== undefined &&
          (profile.key.personal ?? false) === (keyKind === 'individual'),
      )
  const unit = (meant ?? profiles.find((profile) => profile.service.value === service))?.lifetime
  return {
    values,
    source,
    target: meant && { service: meant.service.value, profileId: meant.id },
    lifetime:
      lifetimeMinutes === undefined || unit === undefined
        ? undefined
        : String(inUnit(unit, lifetimeMinutes * 60)),
  }
}
