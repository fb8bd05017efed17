import { encodeBase64Url } from '../key/base64'
import type { CompactReading, JsonPart } from './reading'
import type { Change } from './verification'

/** A token found in pasted text: joined as it would be sent, and with the exact characters of the text. */
export interface FoundToken {
  readonly text: string
  readonly raw: string
}

/** A text that may have been signed instead of the exact first two parts. */
export interface SignedText {
  readonly change: Change
  readonly data: Uint8Array<ArrayBuffer>
}

/** Tokens of real services are far shorter. For longer tokens only the exact text is checked. */
const LARGEST = 65_536

const unpadded = (part: string): string => part.replaceAll('=', '')
const padded = (part: string): string => {
  const bare = unpadded(part)
  return bare.padEnd(Math.ceil(bare.length / 4) * 4, '=')
}
const urlAlphabet = (part: string): string => part.replaceAll('+', '-').replaceAll('/', '_')
const standardAlphabet = (part: string): string => part.replaceAll('-', '+').replaceAll('_', '/')

/**
 * Yields the texts that are signed by mistake, the commonest first: padding and alphabet of base64 instead of base64url
 * (RFC 7515 section 2), the newline that `echo` adds, the newlines of `base64`, the JSON without encoding, the JSON as
 * another library writes it, and a hash instead of the text. None of them equals the exact first two parts.
 */
export async function* signedTexts(
  read: CompactReading,
  found: FoundToken | undefined,
  subtle: SubtleCrypto,
): AsyncGenerator<SignedText> {
  const header = read.parts[0]?.text ?? ''
  const payload = read.parts[1]?.text ?? ''
  const exact = `${header}.${payload}`
  if (exact.length > LARGEST) return
  const encoder = new TextEncoder()
  const tried = new Set([exact])

  for (const [change, text] of texts(read, found, header, payload)) {
    if (text === undefined || tried.has(text)) continue
    tried.add(text)
    yield { change, data: encoder.encode(text) }
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', encoder.encode(exact)))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  yield { change: 'hashed-twice', data: digest }
  yield { change: 'hashed-twice', data: encoder.encode(hex) }
}

function texts(
  read: CompactReading,
  found: FoundToken | undefined,
  header: string,
  payload: string,
): (readonly [Change, string | undefined])[] {
  const both = (write: (part: string) => string) => `${write(header)}.${write(payload)}`
  const whiteSpace = /\s+/gu
  return [
    ['padding-stripped', both(unpadded)],
    ['alphabet-mended', both(urlAlphabet)],
    ['alphabet-mended', both((part) => urlAlphabet(unpadded(part)))],
    ['white-space-removed', both((part) => part.replace(whiteSpace, ''))],
    ['signed-with-padding', both(padded)],
    ['signed-with-standard-alphabet', both(standardAlphabet)],
    ['signed-with-standard-alphabet', both((part) => standardAlphabet(padded(part)))],
    ['signed-with-line-end', `${header}.${payload}\n`],
    ['signed-with-line-end', `${header}.${payload}\r\n`],
    ['signed-with-white-space', wrapped(found)],
    ['signed-without-encoding', ofJson(read, (part) => jsonText(part))],
    ['json-reencoded', ofJson(read, (part) => reencoded(part))],
  ]
}

const ofJson = (read: CompactReading, write: (part: JsonPart) => string | undefined): string | undefined => {
  const header = write(read.header)
  const payload = write(read.payload)
  return header === undefined || payload === undefined ? undefined : `${header}.${payload}`
}

/** Returns the first two parts with the white space of the pasted text, from the first character of the token on. */
function wrapped(found: FoundToken | undefined): string | undefined {
  if (found === undefined || found.raw.length > LARGEST || !/\s/u.test(found.raw)) return undefined
  const raw = found.raw.slice(Math.max(0, found.raw.indexOf(found.text.slice(0, 8)))).replaceAll('\r\n', '\n')
  const second = raw.indexOf('.', raw.indexOf('.') + 1)
  return second < 0 ? undefined : raw.slice(0, second)
}

const jsonText = (part: JsonPart): string | undefined =>
  part.status === 'object' || part.status === 'not-object' ? part.json : undefined

/**
 * Returns the part as `JSON.stringify` would write it, without the original spaces, escapes and spelling of numbers.
 */
function reencoded(part: JsonPart): string | undefined {
  const json = jsonText(part)
  if (json === undefined) return undefined
  try {
    const plain = new TextEncoder().encode(JSON.stringify(JSON.parse(json)))
    return encodeBase64Url(plain)
  } catch {
    // The JSON is nested too deeply for the parser. No real token is.
    return undefined
  }
}
