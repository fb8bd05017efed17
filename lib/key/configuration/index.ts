import type { Notice, Refusal, UnclearField } from '../facts'
import { findJwks } from '../jwk'
import type { FoundFields } from '../reading'
import { containers } from './containers'
import { readDialects } from './dialects'
import type { Entry } from './entry'
import { assign, type Candidate } from './fields'
import { isKeyText } from './key-text'
import { confirmed, type Meaning, meaningOf } from './meaning'
import { openValues } from './open-values'
import { type Placed, placed } from './ownership'
import { nameSource } from './product'
import { prefixOf } from './shape'
import { isForeignName, isForeignValue } from './vendors'
import { explainMissingKey } from './without-key'
import { wordsIn } from './words'

/** What a configuration holds: the texts that should be keys, and the values next to them. */
export interface Configuration {
  keys: { label: string; text: string; fields: FoundFields; notices: Notice[] }[]
  /** The values that were found if the configuration has no key, or one without a name. */
  fields: FoundFields
  notices: Notice[]
  /** The rejection to show if the configuration has no key. */
  withoutKey?: Refusal
}

/**
 * Reads a configuration, or a snippet of one, in two steps: a container provides the entries, then names and shapes
 * give the entries their meaning. Returns undefined if `text` has no name that is known here.
 */
export function readConfiguration(text: string): Configuration | undefined {
  if (findJwks(text).length > 0) return undefined
  for (const container of containers.filter(({ whole }) => whole)) {
    const entries = container.read(text)
    const read = entries && interpret(entries, container.name, text)
    if (read) return read
  }
  const loose = containers
    .filter(({ whole }) => !whole)
    .map(({ name, read }) => ({ name, entries: read(text) ?? [] }))
  const telling = loose.find(({ name, entries }) => interpret(entries, name, text) !== undefined)
  return telling && interpret(withoutRepeatedKeys(loose.map(({ entries }) => entries)), telling.name, text)
}

/** Joins the entries of several containers and drops the keys that an earlier container has read from the same text. */
function withoutRepeatedKeys(containers: readonly (readonly Entry[])[]): Entry[] {
  const seen = new Set<string>()
  return containers.flatMap((entries) => {
    const fresh = entries.filter(({ value }) => value.length < 60 || !seen.has(value.trim()))
    for (const { value } of entries) seen.add(value.trim())
    return fresh
  })
}

function interpret(read: readonly Entry[], container: string, text: string): Configuration | undefined {
  const entries = openValues(read)
  const dialects = readDialects(entries)
  const values = new Map(entries.map(({ name, value }) => [name, value.trim()]))
  const keys: (Placed & { text: string; foreign: boolean })[] = []
  const references: Placed[] = []
  const candidates: Candidate[] = []
  const everything: Placed[] = []
  for (const entry of entries) {
    const value = resolve(entry, values)
    const named = meaningOf(entry.name)
    const dialect = dialects.get(entry)
    const meanings: readonly Meaning[] = dialect ? [dialect] : (named?.meanings ?? [])
    const place = placed(entry, named?.stem ?? wordsIn(entry.name))
    everything.push(place)
    if (isKeyText(meanings, entry.value.trim())) {
      keys.push({ ...place, text: entry.value.trim(), foreign: isForeignName(entry) })
      continue
    }
    // An entry that refers to a key by name isn't a second key.
    if (isKeyText(meanings, value)) continue
    if (isForeignValue(value)) continue
    const front = prefixOf(value)
    if (isForeignName(entry) && front === undefined) continue
    const found = confirmed(meanings.length === 0 && front ? ['clientId'] : meanings, value)
    // An unquoted word in a program that the text doesn't define could be anything.
    const doubtful = entry.bare && entry.path.length > 0 && /^[A-Z]{10}$/.test(value)
    if (found.length > 0 && !doubtful) {
      for (const meaning of found) candidates.push({ ...place, meaning, value, rank: named?.rank ?? 0 })
    } else if (meanings.includes('key') || meanings.includes('key-path'))
      references.push({ ...place, entry: { ...entry, value } })
  }
  if (keys.length + candidates.length + references.length === 0) return undefined

  // Other vendors have keys on P-256 too, and their names show it. If there is no other key, a key with such a name is
  // still read.
  const ours = keys.some(({ foreign }) => !foreign) ? keys.filter(({ foreign }) => !foreign) : keys
  const source = nameSource(entries, container, text)
  const owners = { keys: ours, references }
  const of = (key: Placed | undefined) => {
    const { fields, unclear } = assign(candidates, owners, key, everything)
    return { fields: { ...fields, source }, notices: unclear.map(unclearNotice) }
  }
  const inText = /-BEGIN [A-Z ]{0,20}PRIVATE KEY-/.test(text)
  const alone = of(undefined)
  const known = Object.keys(alone.fields).length > 1 || references.length > 0
  if (keys.length === 0 && !known && alone.notices.length === 0) return undefined
  return {
    keys: ours.map((key) => ({ label: describe(key.entry), text: key.text, ...of(key) })),
    ...alone,
    // A PEM key next to the entries is found without the configuration.
    withoutKey: inText
      ? undefined
      : explainMissingKey(
          references.map(({ entry }) => entry),
          alone.fields,
        ),
  }
}

/** Replaces the name of another value by that value, up to four times. A name that isn't defined in the text stays. */
function resolve({ value, bare }: Entry, values: ReadonlyMap<string, string>): string {
  let text = value.trim()
  for (let step = 0; step < 4; step++) {
    const name = /^(?:\$\{?([A-Za-z_]\w{0,80})\}?)$/.exec(text)?.[1] ?? (bare ? text : '')
    const next = values.get(name)
    if (next === undefined || next === text) break
    text = next
  }
  return text
}

const unclearNotice = ({ field, values }: { field: UnclearField; values: string[] }): Notice => ({
  id: 'key-several',
  case: 'values',
  field,
  values,
})

/** Returns a label for the entry. A name that is too long or has unusual characters is replaced. */
function describe({ name, line }: Entry): string {
  const known = /^[\w. -]{1,60}$/.test(name) ? name : 'a value'
  return line ? `${known}, line ${line}` : known
}
