import type { CompactReading } from '../jws/reading'
import { type KeyFileName, mentionedKeyFiles, readKeyFileName } from '../key/file-name'
import type { Paste } from '../paste/paste'
import type { Profile } from '../profile/profile'
import type { Evidence } from './evidence'

type Services = Evidence['service']

/** The App Store Connect API, with a key of either kind. */
export const isAsc = ({ id }: Profile): boolean => id === 'asc-team' || id === 'asc-individual'

/** Whether the request goes to the service with this id. */
export const goesTo = (service: Services, id: string): boolean =>
  service.sentTo.some((profile) => profile.id === id)

/** Whether the request goes to the App Store Connect API. */
export const goesToAsc = (service: Services): boolean => service.sentTo.some(isAsc)

/** Whether the App Store Connect API is meant: by the request, or by the token where the request does not tell. */
export const targetsAsc = (service: Services): boolean =>
  service.sentTo.length > 0 ? goesToAsc(service) : service.madeFor !== undefined && isAsc(service.madeFor)

/** Whether the token is made for the App Store Connect API, or may be. */
export const isForAsc = ({ madeFor }: Services): boolean => madeFor === undefined || isAsc(madeFor)

/** Whether a service is meant: by the request, or by the token where the request does not tell. */
export const targets = (service: Services, id: string): boolean =>
  service.sentTo.length > 0 ? goesTo(service, id) : service.madeFor?.id === id

/** The members of the payload; undefined when it is no object. */
export const claimsOf = (read: CompactReading): Readonly<Record<string, unknown>> | undefined =>
  read.payload.status === 'object' ? read.payload.members : undefined

/** A claim that is a text. */
export function textClaim(read: CompactReading, name: string): string | undefined {
  const value = claimsOf(read)?.[name]
  return typeof value === 'string' ? value : undefined
}

/** The names of key files that are known: that of the loaded key, and those that the paste mentions. */
export function keyFileNames(paste: Paste, key: Evidence['key'] | undefined): readonly KeyFileName[] {
  const loaded = key?.fileName === undefined ? undefined : readKeyFileName(key.fileName)
  return [...(loaded ? [loaded] : []), ...mentionedKeyFiles(paste.text, MOST_NAMES)]
}

const MOST_NAMES = 10
