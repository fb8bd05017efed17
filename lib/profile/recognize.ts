import { isTemplate } from '../field/shape'
import { profiles } from './all'
import type { Member, Profile } from './profile'

/** The known parts of a token and of the request it is sent in. */
export interface SeenToken {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** The host of the request, with or without a port. */
  readonly host?: string
  /** The path of the request, which distinguishes services that share a host. */
  readonly path?: string
}

/** A profile that the token may belong to. */
export interface Recognized {
  readonly profile: Profile
  /** What fits, in words for people. What does not fit only lowers `strength`. */
  readonly reasons: readonly string[]
  /** A higher value is a better match; it only compares profiles for one token. Always above zero. */
  readonly strength: number
}

/** The weight of each piece of evidence. A constant with another value outweighs everything that may fit by chance. */
const POINTS = {
  constant: 5,
  nearConstant: 3,
  otherConstant: -6,
  shape: 3,
  otherShape: -3,
  /** Added to the negative points of a claim that few services have, whatever its value. */
  telling: 3,
  type: 1,
  otherType: -2,
  missing: -2,
  /** The limit of the penalty for missing claims, so that a fragment with one distinctive claim is still recognized. */
  allMissing: -6,
  rejected: -4,
  meaningless: -2,
  stranger: -1,
  strangerInClosed: -3,
  host: 6,
  path: 2,
  otherPath: -3,
} as const

interface Clue {
  readonly points: number
  readonly reason?: string
}

/**
 * Ranks the profiles by how well the header, the claims and the host fit, using only the data of the profiles. A token
 * with a mistake still matches the likeliest service. Profiles with equal strength keep the order of the service list:
 * App Store Connect comes before the Notary API and APNs before DeviceCheck, because their tokens are the same.
 *
 * @returns the best match first; empty if nothing fits any profile
 */
export function recognize(seen: SeenToken): readonly Recognized[] {
  return profiles
    .map((profile): Recognized => {
      const clues = [
        ...(seen.header === undefined && seen.claims === undefined ? [] : tokenClues(profile, seen)),
        ...requestClues(profile, seen),
      ]
      return {
        profile,
        reasons: clues.flatMap(({ points, reason }) => (points > 0 && reason !== undefined ? [reason] : [])),
        strength: clues.reduce((sum, { points }) => sum + points, 0),
      }
    })
    .filter(({ strength, reasons }) => strength > 0 && reasons.length > 0)
    .sort((a, b) => b.strength - a.strength)
}

function tokenClues(profile: Profile, { header, claims }: SeenToken): readonly Clue[] {
  return [
    ...(header === undefined ? [] : partClues(profile, 'header', profile.header, header)),
    ...(claims === undefined ? [] : partClues(profile, 'claims', profile.claims, claims)),
  ]
}

function partClues(
  profile: Profile,
  part: 'header' | 'claims',
  members: readonly Member[],
  seen: Readonly<Record<string, unknown>>,
): readonly Clue[] {
  const telling = members.filter((member) => !everywhere(member))
  const present = telling.filter(({ name }) => Object.hasOwn(seen, name))
  const missing = telling.filter((member) => member.required === 'yes' && !present.includes(member)).length
  const strangers = Object.keys(seen).flatMap((name): Clue[] => {
    if (members.some((member) => member.name === name)) return []
    const unwanted = profile.unwanted.find((each) => each.in === part && each.name === name)
    if (unwanted !== undefined) return [{ points: POINTS[unwanted.effect] }]
    // `typ` may be sent to any service, listed or not, so it isn't evidence.
    if (part === 'header') return name === 'id' ? [{ points: POINTS.meaningless }] : []
    return [{ points: profile.closed ? POINTS.strangerInClosed : POINTS.stranger }]
  })
  return [
    ...present.map((member) => memberClue(profile, member, seen[member.name])),
    { points: Math.max(missing * POINTS.missing, POINTS.allMissing) },
    ...strangers,
  ]
}

/** `alg` and `typ` are the same in all of Apple's tokens, so they don't distinguish services. */
const everywhere = ({ name }: Member): boolean => name === 'alg' || name === 'typ'

/** Whether fewer than half of all services have a claim of this name. */
const isTelling = ({ name }: Member): boolean =>
  2 * profiles.filter(({ claims }) => claims.some((member) => member.name === name)).length < profiles.length

function memberClue(profile: Profile, member: Member, value: unknown): Clue {
  const clue = valueClue(profile, member, value)
  // A claim of another JSON type belongs to another service with a claim of the same name.
  const known = clue.points < 0 && hasType(member, value) && isTelling(member)
  return known ? { points: clue.points + POINTS.telling } : clue
}

function valueClue(profile: Profile, member: Member, value: unknown): Clue {
  const name = `“${member.name}”`
  if (!hasType(member, value)) return { points: POINTS.otherType }
  switch (member.value.from) {
    case 'constant':
      if (value === member.value.value)
        return { points: POINTS.constant, reason: `${name} is ${String(value)}` }
      return core(value) === core(member.value.value)
        ? { points: POINTS.nearConstant, reason: `${name} is nearly ${String(member.value.value)}` }
        : { points: POINTS.otherConstant }
    case 'field': {
      const { field: id } = member.value
      const field = profile.fields.find((each) => each.id === id)
      const text = Array.isArray(value) ? value.join('\n') : String(value)
      if (member.value.as === 'base64' || field?.check === undefined || isTemplate(text)) {
        return { points: POINTS.type, reason: `${name} is present` }
      }
      return field.check(text, {})?.severity === 'error'
        ? { points: POINTS.otherShape }
        : { points: POINTS.shape, reason: `${name} has the shape of ${article(field.label)}` }
    }
    case 'template':
      return {
        points: POINTS.constant,
        reason: `${name} is in the ${member.name === 'id' ? 'header' : 'token'}`,
      }
    case 'uuid':
    case 'issued-at':
    case 'expires-at':
      return { points: POINTS.type, reason: `${name} is present` }
  }
}

/** Removes what is easily mistyped in a constant: case, spaces around it and a slash at the end. */
const core = (value: unknown): string => {
  const text = String(value).trim().toLowerCase()
  return text.endsWith('/') ? text.slice(0, -1) : text
}

const article = (label: string): string => (/^[AEIOU]/u.test(label) ? `an ${label}` : `a ${label}`)

function hasType(member: Member, value: unknown): boolean {
  return member.type === 'string[]'
    ? Array.isArray(value) && value.every((entry) => typeof entry === 'string')
    : typeof value === member.type
}

function requestClues(profile: Profile, { host, path }: SeenToken): readonly Clue[] {
  if (host === undefined) return []
  const name = hostName(host)
  const known = [
    ...profile.hosts,
    ...profile.operations.flatMap((operation) => [
      ...(operation.hosts ?? []),
      ...(operation.exchange === undefined ? [] : [operation.exchange]),
    ]),
  ].some((each) => hostName(each.host) === name)
  if (!known) return []
  const clue: Clue = { points: POINTS.host, reason: `${name} is its host` }
  if (path === undefined || profile.operations.length === 0) return [clue]
  const fits = profile.operations
    .flatMap((operation) => [
      operation,
      ...(operation.exchange === undefined ? [] : [operation.exchange.operation]),
    ])
    .some((operation) => matchesPath(operation.path, path))
  return [
    clue,
    fits
      ? { points: POINTS.path, reason: `${bare(path)} is one of its paths` }
      : { points: POINTS.otherPath },
  ]
}

const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/u, '')
const bare = (path: string): string => path.split('?', 1)[0] ?? path

/**
 * Whether a path matches a template: the same number of segments, equal except where the template has a placeholder.
 */
function matchesPath(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = bare(path).split('/')
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => segment === given[at] || (segment.startsWith('{') && given[at] !== ''))
  )
}
