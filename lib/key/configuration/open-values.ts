import { decodeBase64 } from '../base64'
import { json } from './containers/json'
import type { Entry } from './entry'
import { wordsIn } from './words'

/** The members of an object that may hold the name of the value next to them, in order of preference. */
const NAMES = ['label', 'name', 'key', 'variable', 'id']
const VALUES = ['value', 'v', 'plaintext', 'plain_text', 'computed', 'default']

/**
 * Replaces entries by the entries inside their values: objects of a name and a value (Kubernetes, EAS, 1Password,
 * Bitwarden), `NAME=value` (docker inspect, systemd), JSON in a string (Secrets Manager), and the base64 of a
 * Kubernetes Secret.
 */
export function openValues(entries: readonly Entry[]): Entry[] {
  const secret = entries.some(({ name, value }) => name === 'kind' && value === 'Secret')
  return joinNameAndValue(entries).flatMap((entry) => {
    if (secret && /^data$/i.test(entry.path.at(-1) ?? '')) return [decoded(entry)]
    // kubectl keeps a copy of the whole object in this annotation.
    if (entry.name.endsWith('last-applied-configuration')) return []
    return inJson(entry) ?? inPairs(entry) ?? inOneValue(entry) ?? [entry]
  })
}

function joinNameAndValue(entries: readonly Entry[]): Entry[] {
  const objects = new Map<string, Entry[]>()
  for (const entry of entries) {
    const id = entry.path.join('\n')
    objects.set(id, [...(objects.get(id) ?? []), entry].slice(-12))
  }
  return entries.flatMap((entry) => {
    if (!VALUES.includes(wordsIn(entry.name).join('_'))) return [entry]
    const beside = objects.get(entry.path.join('\n')) ?? []
    const naming = NAMES.map((name) => beside.find((other) => other.name.toLowerCase() === name)).find(
      (other) => other && /^[\w ./-]{1,80}$/.test(other.value.trim()),
    )
    const around = entry.path.at(-1)
    // In GitLab, Doppler and Terraform, a variable is an object that holds its value and other settings.
    const name = naming?.value.trim() ?? (around && !around.startsWith('[') ? around : undefined)
    return [name === undefined ? entry : { ...entry, path: entry.path.slice(0, -1), name }]
  })
}

function inJson({ name, value, path, ...place }: Entry): Entry[] | undefined {
  const text = value.trim()
  if (!/^[{[]/.test(text) || /"kty"|"D"/.test(text)) return undefined
  const inner = json.read(text) ?? json.read(text.replaceAll('\\"', '"'))
  return inner && inner.length > 0
    ? inner.map((entry) => ({ ...place, ...entry, path: [...path, name, ...entry.path] }))
    : undefined
}

/** Opens a value of the form `NAME=value`. */
function inPairs({ name: _, value, ...place }: Entry): Entry[] | undefined {
  const match = /^\s*([A-Z][A-Z0-9_]{1,80})=([\s\S]+)$/.exec(value)
  return match ? [{ ...place, name: match[1] ?? '', value: match[2] ?? '' }] : undefined
}

/** Opens authentik’s `consumer_key`: client ID, Team ID and Key ID with semicolons between them. */
function inOneValue(entry: Entry): Entry[] | undefined {
  if (!/(?:^|_)consumer_key$/.test(wordsIn(entry.name).join('_'))) return undefined
  const parts = /^([\w.-]{1,200});([A-Z0-9]{10});([A-Z0-9]{10})$/.exec(entry.value.trim())
  return parts
    ? ['client_id', 'team_id', 'key_id'].map((name, index) => ({
        ...entry,
        name,
        value: parts[index + 1] ?? '',
      }))
    : undefined
}

function decoded(entry: Entry): Entry {
  const bytes = decodeBase64(entry.value.replace(/\s+/g, ''))
  const text = bytes && new TextDecoder('utf-8').decode(bytes)
  return text && /^[\t\n\r -~]+$/.test(text) ? { ...entry, value: text } : entry
}
