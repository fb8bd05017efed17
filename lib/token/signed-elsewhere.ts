import { readBase64Url } from '../jws/base64url'
import { readCompact } from '../jws/compact'
import type { Base64UrlPart } from '../jws/reading'
import { readSignature } from '../jws/signature'
import type { FilledToken } from './claims'
import { verifies } from './verifies'

/** What the output of a command that signed with its own key contains. */
export type Returned =
  | { readonly status: 'nothing' }
  /** The private key itself, which is not what the page asked for. */
  | { readonly status: 'private-key' }
  /** The output decodes to bytes that are neither r and s nor DER. */
  | { readonly status: 'not-a-signature'; readonly bytes: number }
  /** A whole token that differs from the requested one. Each difference is one sentence. */
  | { readonly status: 'other-token'; readonly differences: readonly string[] }
  | {
      readonly status: 'token'
      readonly compact: string
      /** The encoding that the signature was converted from. */
      readonly repaired: 'der' | 'hex' | undefined
      /** The PEM of a public key that the command printed as well. */
      readonly publicKey: string | undefined
    }

/** Returns the JWS signing input (RFC 7515 section 5.1), the ASCII string to sign. */
export const signingInput = ({ header, claims }: FilledToken): string => `${coded(header)}.${coded(claims)}`

const coded = (part: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(part)))

/** Encodes base64url without padding (RFC 7515 section 2). */
const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const PEM = /-----BEGIN ([A-Z ]+)-----[\s\S]*?-----END [A-Z ]+-----/gu
const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w+/=-]+/u
const HEX = /\b(?:[\da-f]{2}){64,72}\b/iu
/** Shorter lines are words that a terminal prints. */
const LINE = /^[\w+/=-]{16,}$/u

/**
 * Reads the output of a command that signed `asked`: a signature in base64, base64url or hexadecimal digits, as r and s
 * or as DER, or a whole token; and a public key if one was printed. Linear time; never throws.
 *
 * @returns a token with the raw signature (RFC 7518 section 3.4), which isn't verified yet
 */
export function readReturned(text: string, asked: FilledToken): Returned {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/u.test(text)) return { status: 'private-key' }
  const publicKey = Array.from(text.matchAll(PEM)).find(([, label]) => label === 'PUBLIC KEY')?.[0]
  const rest = text.replaceAll(PEM, '\n')
  const token = TOKEN.exec(rest)?.[0]
  if (token !== undefined) {
    const differences = differencesOf(token, asked)
    if (differences.length > 0) return { status: 'other-token', differences }
    const [header = '', claims = '', signature = ''] = token.split('.')
    return signed(`${header}.${claims}`, readBase64Url(signature, 0), publicKey)
  }
  const hex = HEX.exec(rest)?.[0]
  if (hex !== undefined)
    return signed(
      signingInput(asked),
      { ...readBase64Url(hex, 0), bytes: new TextEncoder().encode(hex) },
      publicKey,
    )
  const lines = rest.split(/\s+/u).filter((line) => LINE.test(line))
  if (lines.length === 0) return { status: 'nothing' }
  return signed(signingInput(asked), readBase64Url(lines.join(''), 0), publicKey)
}

function signed(input: string, part: Base64UrlPart, publicKey: string | undefined): Returned {
  const read = readSignature(part)
  if (read.status !== 'bytes') return { status: 'nothing' }
  const raw = read.encoding === 'raw' ? read.bytes : read.raw
  if (raw === undefined) return { status: 'not-a-signature', bytes: read.bytes.length }
  const repaired = read.encoding === 'der' ? 'der' : read.encoding === 'hex-text' ? 'hex' : undefined
  return { status: 'token', compact: `${input}.${base64url(raw)}`, repaired, publicKey }
}

/** Names whose values are new in every token, so that only their type is compared. */
const MOMENTARY = new Set(['iat', 'exp', 'nonce', 'jti', 'timestamp', 'impression-identifier'])

/**
 * Lists how a token differs from the requested one. Of values that are new in every token only the type is compared,
 * but the lifetime must be the same.
 */
function differencesOf(token: string, asked: FilledToken): string[] {
  const { header, payload } = readCompact(token)
  if (header.status !== 'object' || payload.status !== 'object')
    return ['The header or the payload is not a JSON object.']
  const lifetime = ({ iat, exp }: Readonly<Record<string, unknown>>): unknown =>
    exp === undefined ? undefined : Number(exp) - Number(iat)
  return [
    ...unequal('header parameter', header.members, asked.header),
    ...unequal('claim', payload.members, asked.claims),
    ...(Object.is(lifetime(payload.members), lifetime(asked.claims))
      ? []
      : [`The lifetime is ${lifetime(payload.members)} seconds, not ${lifetime(asked.claims)}.`]),
  ]
}

function unequal(
  what: string,
  given: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(given)])]
  return names.flatMap((name) => {
    const [is, should] = [given[name], wanted[name]]
    if (!Object.hasOwn(given, name)) return [`The ${what} ${name} is missing.`]
    if (!Object.hasOwn(wanted, name)) return [`The ${what} ${name} was not asked for.`]
    const same = MOMENTARY.has(name)
      ? typeof is === typeof should
      : JSON.stringify(is) === JSON.stringify(should)
    return same ? [] : [`The ${what} ${name} is ${JSON.stringify(is)}, not ${JSON.stringify(should)}.`]
  })
}

/**
 * Verifies a token with a P-256 public key in PEM (RFC 7468 section 13).
 *
 * @returns `unreadable` if the text isn't such a key
 */
export async function verifyReturned(
  compact: string,
  publicKey: string,
  subtle: SubtleCrypto,
): Promise<'verified' | 'fails' | 'unreadable'> {
  const spki = readBase64Url(publicKey.replaceAll(/-----[^-]+-----|\s/gu, ''), 0).bytes
  const key = await subtle
    .importKey('spki', Uint8Array.from(spki ?? []), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    .catch(() => undefined)
  if (key === undefined) return 'unreadable'
  return (await verifies(compact, key, subtle)) ? 'verified' : 'fails'
}
