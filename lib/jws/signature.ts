import type { Base64UrlPart, SignatureReading } from './reading'

/** The number of bytes of r and of s in an ES256 signature (RFC 7518 section 3.4). */
const HALF = 32
const HMAC_SHA256 = 32

/**
 * Describes what the bytes of a signature look like. A raw ES256 signature is r and s, 32 bytes each (RFC 7518 section
 * 3.4). 64 bytes that are all hexadecimal digits are a printed hash, although the length is that of a signature.
 */
export function readSignature(part: Base64UrlPart | undefined): SignatureReading {
  if (part === undefined || part.text === '') return { status: 'missing' }
  const { bytes } = part
  if (bytes === undefined) return { status: 'undecodable' }
  const hex = hexText(bytes)
  if (hex !== undefined) {
    const raw = hex.length === 2 * HALF ? hex : derToRaw(hex)
    return { status: 'bytes', bytes, encoding: 'hex-text', ...(raw && { raw }) }
  }
  if (bytes.length === 2 * HALF) return { status: 'bytes', bytes, encoding: 'raw' }
  if (isDer(bytes)) {
    const raw = derToRaw(bytes)
    return { status: 'bytes', bytes, encoding: 'der', ...(raw && { raw }) }
  }
  return { status: 'bytes', bytes, encoding: bytes.length === HMAC_SHA256 ? 'hmac-length' : 'other' }
}

/**
 * Decodes hexadecimal digits. Returns undefined if other characters occur, or if the text is too short to be a hash.
 */
function hexText(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 2 * HALF || bytes.length % 2 === 1) return undefined
  const half = new Uint8Array(bytes.length / 2)
  for (const [at, code] of bytes.entries()) {
    const digit = Number.parseInt(String.fromCharCode(code), 16)
    if (Number.isNaN(digit)) return undefined
    half[at >> 1] = ((half[at >> 1] ?? 0) << 4) | digit
  }
  return half
}

const isDer = (bytes: Uint8Array): boolean => derIntegers(bytes) !== undefined

/**
 * Returns the contents of the two INTEGERs of a DER `Ecdsa-Sig-Value` (RFC 3279 section 2.2.3), which must fill all
 * bytes.
 */
function derIntegers(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] | undefined {
  const sequence = derElement(bytes, 0, 0x30)
  if (sequence?.end !== bytes.length) return undefined
  const r = derElement(bytes, sequence.start, 0x02)
  const s = r && derElement(bytes, r.end, 0x02)
  if (!r || s?.end !== bytes.length) return undefined
  return [bytes.subarray(r.start, r.end), bytes.subarray(s.start, s.end)]
}

function derElement(bytes: Uint8Array, at: number, tag: number): { start: number; end: number } | undefined {
  if (bytes[at] !== tag) return undefined
  const first = bytes[at + 1] ?? 0xff
  const long = first === 0x81
  const length = long ? (bytes[at + 2] ?? 0) : first
  if (!long && first > 0x7f) return undefined
  const start = at + (long ? 3 : 2)
  return length > 0 && start + length <= bytes.length ? { start, end: start + length } : undefined
}

/**
 * Returns r and s of a DER signature as 64 raw bytes; undefined if the bytes aren't DER or a number is too long for
 * P-256.
 */
function derToRaw(bytes: Uint8Array): Uint8Array | undefined {
  const integers = derIntegers(bytes)
  if (integers === undefined) return undefined
  const raw = new Uint8Array(2 * HALF)
  for (const [index, integer] of integers.entries()) {
    const first = integer.findIndex((byte) => byte !== 0)
    const number = first < 0 ? integer.subarray(0, 0) : integer.subarray(first)
    if (number.length > HALF) return undefined
    raw.set(number, (index + 1) * HALF - number.length)
  }
  return raw
}
