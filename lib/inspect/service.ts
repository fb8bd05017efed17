import type { CompactReading, JsonPart } from '../jws/reading'
import { readKeyFileName } from '../key/file-name'
import type { PastedRequest } from '../paste/paste'
import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'
import { type Recognized, recognize } from '../profile/recognize'
import type { Evidence } from './evidence'

export interface ServiceClues {
  readonly read?: CompactReading
  readonly request?: PastedRequest
  readonly keyFileName?: string
  readonly kind?: Evidence['kind']
  /** The service that the text around the token names. It counts only if no host is known. */
  readonly named?: Profile | undefined
}

/**
 * The surroundings of a token count less than a claim that identifies a service: a token for X that is sent to Y
 * remains one for X, and one for Y with a single wrong claim remains one for Y.
 */
const HOST = 4
const KIND = 1
const NAMED = 2
/** The largest difference in strength between two services that require the same claims. */
const TWIN = 3
const FILE = 1

/** The reason for a service that only the text names. */
export const IN_WORDS = 'what the paste says'

/** Finds the service that a token is made for, and the one that its request goes to. Either may stay unknown. */
export function serviceOf({ read, request, keyFileName, kind, named }: ServiceClues): Evidence['service'] {
  const host = request?.url?.host
  const path = request?.url?.path
  const target =
    host === undefined || host === '' ? [] : strongest(recognize({ host, ...(path && { path }) }))
  const sentTo = target.map(({ profile }) => profile)
  const prefix = keyFileName === undefined ? undefined : readKeyFileName(keyFileName)?.prefix
  const extra = (profile: Profile): number =>
    (sentTo.includes(profile) ? HOST : 0) +
    (sentTo.length === 0 && profile === named ? NAMED : 0) +
    (kind !== undefined && profile.id === `asc-${kind}` ? KIND : 0) +
    (prefix !== undefined && profile.key.fileNames.includes(prefix) ? FILE : 0)
  const weighed = recognize(read ? membersOf(read) : {})
    .map((candidate) => ({ ...candidate, strength: candidate.strength + extra(candidate.profile) }))
    .sort((a, b) => b.strength - a.strength)
  const best = weighed[0]
  if (best === undefined) {
    if (sentTo.length > 0 || read?.payload.status !== 'object') {
      return { madeFor: sentTo[0], reasons: target[0]?.reasons ?? [], sentTo }
    }
    if (named) return { madeFor: named, reasons: [IN_WORDS], sentTo }
    const madeFor = profiles.find(({ id }) => id === `asc-${kind ?? 'team'}`)
    return {
      madeFor,
      reasons: ['nothing in the token shows the service; this one is the most common'],
      sentTo,
    }
  }
  const twins = weighed.filter(
    ({ profile, strength }) =>
      skeleton(profile) === skeleton(best.profile) && best.strength - strength <= TWIN,
  )
  const chosen = twinByHost(best, twins, sentTo.length === 0 && named ? [named] : sentTo)
  return { madeFor: chosen.profile, reasons: chosen.reasons, sentTo }
}

/**
 * Some services accept tokens with the same claims: App Store Connect and notarization, APNs and DeviceCheck. Only the
 * host or the text around them distinguishes them; without either, the first one in the service list is used.
 */
function twinByHost(best: Recognized, twins: readonly Recognized[], sentTo: readonly Profile[]): Recognized {
  if (sentTo.includes(best.profile)) return best
  const place = ({ profile }: Recognized) => profiles.indexOf(profile)
  return (
    twins.find(({ profile }) => sentTo.includes(profile)) ??
    twins.reduce((first, twin) => (place(twin) < place(first) ? twin : first), best)
  )
}

/** Returns the claims that a token must have, with their fixed values, as one string. */
const skeleton = ({ header, claims }: Profile): string =>
  [...header, ...claims]
    .filter(({ required, name }) => required === 'yes' && name !== 'typ')
    .map(({ name, value }) => `${name}=${value.from === 'constant' ? value.value : ''}`)
    .sort()
    .join(' ')

/** Returns the services with the greatest strength. */
const strongest = (ranked: readonly Recognized[]): readonly Recognized[] =>
  ranked.filter(({ strength }) => strength === ranked[0]?.strength)

function membersOf({ header, payload }: CompactReading) {
  const members = (part: JsonPart) => (part.status === 'object' ? part.members : undefined)
  const [head, claims] = [members(header), members(payload)]
  return { ...(head && { header: head }), ...(claims && { claims }) }
}
