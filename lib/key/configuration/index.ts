import { readKeyFileName } from '../file-name'
import { findJwks } from '../jwk'
import type { FoundFields, Refusal } from '../reading'
import { readAssignments } from './assignments'
import { fillField } from './field'
import { readFlags } from './flags'
import { readJson } from './json'
import { type Member, memberOf } from './member'
import { joinNameAndValue, type Pair } from './pair'
import { nameSource } from './product'
import { explainMissingKey } from './without-key'

/** What a configuration held: texts that should be keys, and the values beside them. */
export interface Configuration {
  keys: { label: string; text: string }[]
  fields: FoundFields
  /** What to say when there is no key among it. */
  withoutKey?: Refusal
}

/**
 * Reads a configuration file or a snippet of one: fastlane and rcodesign JSON, `.env` and export lines, YAML,
 * EAS and Codemagic settings, tool calls. Undefined when nothing in `text` is a name that is known here.
 */
export function readConfiguration(text: string): Configuration | undefined {
  if (findJwks(text).length > 0) return undefined
  const json = readJson(text)
  if (json) return assemble(json, 'json', text)
  return assemble(readAssignments(text), 'assignments', text) ?? assemble(readFlags(text), 'flags', text)
}

/** What only a key file, in base64 or not, begins with. */
const CERTAIN = /^["'\s]*(?:-{2,}\s?BEGIN|LS0tLS1CRUdJTi|TFMwdExT)/
/** What the bytes of a key in base64, or a JWK, begin with, and other things may as well. */
const LIKELY = /^["'\s]*(?:MI[GH][TH]|ME[EM]C|MHcC|\{.{0,400}"kty")/
const KEY_NAME = /private|secret|key|p8|asc|apple|connect|content|value|data/i

/** Whether a value is the text of a key, as far as its beginning and its name tell. */
function isKeyText(name: string, member: Member | undefined, value: string): boolean {
  const start = value.slice(0, 500)
  if (CERTAIN.test(start)) return true
  if (LIKELY.test(start)) return KEY_NAME.test(name)
  return member === 'key' && /^[A-Za-z0-9+/=\s\\]{60,}$/.test(value)
}

function assemble(
  found: readonly Pair[],
  form: 'json' | 'assignments' | 'flags',
  text: string,
): Configuration | undefined {
  const pairs = joinNameAndValue(found)
  const keys: Configuration['keys'] = []
  const known: Pair[] = []
  const paths: Pair[] = []
  const fields: FoundFields = { source: '' }
  for (const pair of pairs) {
    const value = pair.value.trim()
    const named = memberOf(pair.name)
    // altool calls the key ID --apiKey.
    const member = named === 'key' && /^[A-Z0-9]{10}$/.test(value) ? 'keyId' : named
    if (isKeyText(pair.name, member, value)) {
      keys.push({ label: describePair(pair), text: value })
    } else if (member) {
      if (member === 'key' || member === 'key-path') paths.push(pair)
      else if (!fillField(fields, member, value)) continue
      known.push(pair)
    }
  }
  if (keys.length + known.length === 0) return undefined

  fields.source = nameSource(pairs, form, text)
  const fileName = paths.map((pair) => readKeyFileName(pair.value)).find((name) => name !== undefined)
  fields.keyId ??= fileName?.keyId
  if (fileName?.suggests === 'individual') fields.keyKind ??= 'individual'
  const inText = /-BEGIN [A-Z ]{0,20}PRIVATE KEY-/.test(text)
  // A key that stands freely beside the pairs is found without help.
  const withoutKey = inText ? undefined : explainMissingKey(paths, fields)
  return { keys, fields, withoutKey }
}

/** Names the member, as long as its name is no longer or stranger than names are. */
function describePair(pair: Pair): string {
  const name = /^[\w. -]{1,60}$/.test(pair.name) ? pair.name : 'a value'
  return pair.line ? `${name}, line ${pair.line}` : name
}
