import fc from 'fast-check'
import { inspectChecked } from '../../lib/inspect/inspect-paste'
import { requestShown } from '../../lib/inspect/request-shown'
import { indent } from '../../lib/json/indent'
import { readJson } from '../../lib/json/scan'
import { jsonValue } from '../../lib/json/value'
import { readCompact } from '../../lib/jws/compact'
import { encodeBase64Url } from '../../lib/key/base64'
import { readKey } from '../../lib/key/read-key'
import type { KeyReading } from '../../lib/key/reading'
import { KEY_RULE_IDS } from '../../lib/key/rule-id'
import { readPaste } from '../../lib/paste/read-paste'
import type { Corpus } from './corpus'

/** A reader under test. */
export interface Target {
  readonly own: keyof Corpus
  /** Generated texts that the reader accepts without repairs. */
  readonly sound?: fc.Arbitrary<string>
  /**
   * Reads a text and returns the whole result as a string. Throws if the reader throws, or if its result is not
   * consistent.
   */
  readonly read: (text: string) => string | Promise<string>
  /** Only reads a text, so that the time can be measured. */
  readonly bare: (text: string) => unknown
}

const NOW = 1_790_000_060

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/**
 * JSON that also shows bytes and numbers that JSON cannot express. It leaves out syntax trees, which may be too deep.
 */
const told = (value: unknown): string =>
  JSON.stringify(value, (name, member: unknown) => {
    if (name === 'node') return undefined
    if (member instanceof Uint8Array) return member.join(' ')
    return typeof member === 'number' && !Number.isFinite(member) ? String(member) : member
  })

function checkKeyReading(reading: KeyReading): void {
  if (reading.status === 'read') {
    const { d, x, y } = reading.key
    for (const part of [d, x, y]) demand(part.length === 32, 'a part of the key isn’t 32 bytes long')
  }
  const refused = reading.status === 'refused' ? [reading.refusal] : []
  const notices = reading.status === 'empty' ? [] : [...reading.notices, ...refused]
  for (const { id } of notices) demand(KEY_RULE_IDS.includes(id), `notice ${id}`)
  if (reading.status === 'choose') {
    demand(reading.candidates.length > 1, 'a choice of one')
    for (const candidate of reading.candidates) checkKeyReading(candidate.reading)
  }
}

async function key(input: string | Uint8Array): Promise<string> {
  const reading = await readKey(input)
  demand(['empty', 'read', 'choose', 'refused'].includes(reading.status), 'status')
  checkKeyReading(reading)
  return told(reading)
}

/** The bytes of a file with this content: one byte per character if possible, or UTF-8. */
function bytesOf(text: string): Uint8Array {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return [...bytes].every((byte, at) => byte === text.charCodeAt(at)) ? bytes : new TextEncoder().encode(text)
}

function decoder(text: string): string {
  const read = readCompact(text)
  demand(read.parts.map((part) => part.text).join('.') === text, 'the parts don’t add up to the text')
  for (const part of read.parts)
    demand(text.startsWith(part.text, part.start), 'a part is in the wrong place')
  for (const part of [read.header, read.payload]) {
    if (part.status === 'broken')
      demand(part.at >= 0 && part.at <= part.json.length, 'a place outside the text')
    if (part.status === 'object') demand(readJson(part.json).status === 'json', 'an object of broken JSON')
  }
  return told(read)
}

function paste(text: string): string {
  const read = readPaste(text)
  const spans = [...read.tokens, ...read.requests, ...read.responses]
  for (const { start, end } of spans) {
    demand(start >= 0 && start <= end && end <= read.text.length, `a span from ${start} to ${end}`)
  }
  for (const { request } of [...read.tokens, ...read.responses]) {
    demand(request === undefined || read.requests[request] !== undefined, 'a request that doesn’t exist')
  }
  const { token, inspection } = inspectChecked(read, { clock: NOW })
  demand((token === undefined) === (read.tokens.length === 0), 'a token was found, but none was judged')
  demand(inspection.failed.length === 0, `rules threw: ${inspection.failed.join(', ')}`)
  const words = inspection.findings.map(({ seen, fix }) => `${seen} ${fix.text}`).join('\n')
  const slip = /undefined|NaN|\[object /u.exec(words)
  // The pasted text, or a token in it, may contain the same characters.
  demand(slip === null || /undefined|NaN|object/iu.test(text) || /eyJ/u.test(text), `words with ${slip?.[0]}`)
  return told([read, inspection])
}

const inspected = (text: string) => inspectChecked(text, { clock: NOW }).inspection

/** `jsonValue` cuts deeper values, and JSON.stringify may exceed the stack on them. */
const COMPARED_DEPTH = 60

function json(text: string): string {
  const read = readJson(text)
  let parsed: unknown
  let accepted = true
  try {
    parsed = JSON.parse(text)
  } catch {
    accepted = false
  }
  demand(accepted === (read.status === 'json'), `JSON.parse ${accepted ? 'accepts' : 'rejects'} it`)
  if (read.status === 'broken') {
    demand(read.at >= 0 && read.at <= text.length && read.reason !== '', 'a place outside the text')
    return told(read)
  }
  const value = jsonValue(read.node)
  const indented = indent(read.node, text)
  if ((text.match(/[[{]/gu)?.length ?? 0) <= COMPARED_DEPTH) {
    demand(JSON.stringify(value) === JSON.stringify(parsed), 'another value than that of JSON.parse')
    demand(JSON.stringify(JSON.parse(indented)) === JSON.stringify(parsed), 'indenting changes the value')
  }
  return told([value, indented])
}

const commands = (text: string) => readPaste(text).requests.map((request) => requestShown(request))

function curl(text: string): string {
  const shown = commands(text)
  for (const one of shown)
    demand(one === undefined || one.address !== '' || one.headers.length > 0, 'nothing shown')
  return told(shown)
}

const encoded = (json: string): string => encodeBase64Url(new TextEncoder().encode(json))
const token = fc
  .tuple(fc.json(), fc.json(), fc.uint8Array({ maxLength: 80 }))
  .map(([header, payload, bytes]) => `${encoded(header)}.${encoded(payload)}.${encodeBase64Url(bytes)}`)

export const targets = {
  'key text': { own: 'keys', read: key, bare: readKey },
  'key file': {
    own: 'keys',
    read: (text) => key(bytesOf(text)),
    bare: (text) => readKey(bytesOf(text)),
  },
  decoder: { own: 'tokens', sound: token, read: decoder, bare: readCompact },
  paste: { own: 'pastes', sound: token, read: paste, bare: inspected },
  json: { own: 'json', sound: fc.json({ maxDepth: 6 }), read: json, bare: readJson },
  curl: { own: 'commands', read: curl, bare: commands },
} as const satisfies Readonly<Record<string, Target>>

export type TargetName = keyof typeof targets
