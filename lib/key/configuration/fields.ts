import { mentionedKeyFiles, readKeyFileName } from '../file-name'
import type { FoundFields } from '../reading'
import type { Meaning } from './meaning'
import { belongs, nearness, type Placed } from './ownership'
import { isTen, prefixOf } from './shape'
import { wordsIn } from './words'

/** A value whose name and shape agree on its meaning. */
export interface Candidate extends Placed {
  meaning: Meaning
  value: string
  rank: number
}

/** Everything in a text that a value can belong to. */
export interface Owners {
  keys: readonly Placed[]
  /** Names of key files, and entries that refer to a key stored elsewhere. */
  references: readonly Placed[]
}

const IDENTIFIERS = ['keyId', 'issuerId', 'teamId', 'bundleId', 'clientId', 'serviceId'] as const
type Identifier = (typeof IDENTIFIERS)[number]

/** The values that were found, and the fields with several values of which none clearly belongs to the key. */
export interface Assigned {
  fields: Omit<FoundFields, 'source'>
  unclear: { field: Identifier; values: string[] }[]
}

/** Returns the values that belong to one key. `key` is undefined if the text has no key, or has one without a name. */
export function assign(
  candidates: readonly Candidate[],
  owners: Owners,
  key: Placed | undefined,
  everything: readonly Placed[],
): Assigned {
  const others = [...owners.keys, ...owners.references].filter((owner) => owner !== key)
  const holders = others.filter((owner) => owners.keys.includes(owner) || refers(owner))
  const holder = key ?? (holders.length === 1 ? holders[0] : undefined)
  // A path or an empty setting next to the key, with the same words in front, is another way to give the same key.
  const rivals = others.filter(
    (owner) =>
      owner !== holder &&
      !(holder && !owners.keys.includes(owner) && owner.way.join(' ') === holder.way.join(' ')),
  )
  const own = candidates.flatMap((candidate) => {
    const mine = holder ? belongs(candidate, holder, rivals) : 'yes'
    const shareable = candidate.meaning !== 'keyId'
    return mine === 'yes' ||
      (mine === 'shared' && shareable) ||
      (candidate.meaning === 'teamId' && rivals.length > 0)
      ? [{ ...candidate, near: (mine === 'no' ? -1 : 0) + (holder ? nearness(candidate, holder) : 0) }]
      : []
  })
  const front = own.map(({ value }) => prefixOf(value)).find((prefix) => prefix !== undefined)
  const fitting = own.filter(({ meaning, value }) => {
    if (front === undefined) return meaning !== 'keyId' || isTen(value)
    // A key that the developer created has a UUID as its Key ID, and its other IDs start with the name of the service.
    if (meaning === 'keyId') return !isTen(value)
    return (
      meaning !== 'issuerId' &&
      ((meaning !== 'teamId' && meaning !== 'clientId') || prefixOf(value) !== undefined)
    )
  })

  const fields: Assigned['fields'] = {}
  const unclear: Assigned['unclear'] = []
  const used: Placed[] = []
  for (const field of IDENTIFIERS) {
    const values = nearest(
      fitting.filter(({ meaning }) => meaning === field),
      holder,
    )
    const [only, ...more] = new Set(values.map(({ value }) => value))
    if (only === undefined) continue
    if (more.length > 0) unclear.push({ field, values: [only, ...more] })
    else {
      fields[field] = only
      used.push(...values)
    }
  }
  const file = [
    ...(holder ? [holder] : []),
    ...owners.references.filter(
      (reference) =>
        !key ||
        belongs(
          reference,
          key,
          rivals.filter((rival) => rival !== reference),
        ) === 'yes',
    ),
  ]
    .flatMap(({ entry }) => [
      readKeyFileName(entry.name),
      ...mentionedKeyFiles(entry.value.length < 400 ? entry.value : '', 1),
    ])
    .find((name) => name !== undefined)
  if (file && !unclear.some(({ field }) => field === 'keyId')) {
    fields.keyId ??= file.keyId
    if (file.suggests === 'individual') fields.keyKind = 'individual'
  }

  for (const candidate of fitting) settings(candidate, holder, fields)
  const signs = [holder, ...used].flatMap((place) =>
    place ? [[...place.way, ...wordsIn(place.entry.name)].join('_')] : [],
  )
  if (front) signs.unshift(front.toLowerCase())
  const environment = everything.some(({ entry }) =>
    /(?:^|_)environment$/.test(wordsIn(entry.name).join('_')),
  )
  if (fields.bundleId && fields.issuerId && environment) signs.push('bundle_id_with_environment')
  if (fields.clientId && fields.teamId && !front) signs.push('client_id_with_team_id')
  if (signs.length > 0 && used.length > 0) fields.signs = signs
  return { fields, unclear }
}

/** Whether an entry with the name of a key refers to a key. An empty value or a plain word doesn't. */
const refers = ({ entry: { value, bare } }: Placed): boolean =>
  value.trim() !== '' && (bare === true || /[^\w\s]/.test(value))

/**
 * Returns the values for one field that are nearest to the key and, among these, the ones with the most specific name.
 */
function nearest<C extends Candidate & { near: number }>(
  candidates: readonly C[],
  key: Placed | undefined,
): C[] {
  const most = Math.max(...candidates.map(({ near }) => near))
  const near = candidates.filter((candidate) => candidate.near === most)
  const inBlock = near.filter(
    ({ entry }) => key?.entry.block !== undefined && entry.block === key.entry.block,
  )
  const rest = inBlock.length > 0 ? inBlock : near
  const best = Math.min(...rest.map(({ rank }) => rank))
  return rest.filter(({ rank }) => rank === best)
}

/** Adds the settings of a tool. They count only next to the key, with the same words in front. */
function settings(
  { meaning, value, way }: Candidate,
  key: Placed | undefined,
  fields: Assigned['fields'],
): void {
  if (key === undefined || way.join(' ') !== key.way.join(' ')) return
  if (meaning === 'inHouse') fields.inHouse ??= /^(?:true|yes)$/i.test(value)
  if (meaning === 'seconds') fields.lifetimeMinutes ??= Number(value) / 60
  if (meaning === 'minutes') fields.lifetimeMinutes ??= Number(value)
  if (meaning === 'subject') fields.keyKind ??= 'individual'
}
