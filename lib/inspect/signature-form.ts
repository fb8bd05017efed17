import type { CompactReading } from '../jws/reading'

/** Bytes of r and s together (RFC 7518 section 3.4). */
export const ES256_BYTES = 64
/** Bytes that a DER `Ecdsa-Sig-Value` of P-256 usually has (RFC 3279 section 2.2.3): one in 500 has a shorter number, and fewer. */
const DER_BYTES = { least: 70, most: 72 }
/** What base64url without padding makes of so many bytes (RFC 4648 section 5). */
const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)
/** The characters that a signature in DER form usually has, in words. */
export const DER_CHARACTERS = `${base64urlLength(DER_BYTES.least)} to ${base64urlLength(DER_BYTES.most)} characters`
/** Bytes of an HMAC with SHA-256 (RFC 7518 section 3.2). */
const HS256_BYTES = 32

/** What the third part is, told apart so that each form belongs to one cause. */
export type SignatureForm =
  | { readonly kind: 'none' }
  | { readonly kind: 'raw' }
  | { readonly kind: 'der'; readonly length: number }
  /** 32 bytes, or 64 hexadecimal digits: what an HMAC gives. */
  | { readonly kind: 'hmac'; readonly hex: boolean }
  /** Far too short, or DER whose end is missing. */
  | { readonly kind: 'cut'; readonly length: number }
  | { readonly kind: 'length'; readonly length: number; readonly hex: boolean }

const DER_SEQUENCE = 0x30
/** One or two bytes short is a number that lost its leading zero, not a cut. */
const SHORTEST = 62

/** Sorts the signature of a token by what its bytes look like; without any judgement of `alg`. */
export function signatureForm(read: CompactReading): SignatureForm {
  if (read.signature.status !== 'bytes') return { kind: 'none' }
  const { bytes, form } = read.signature
  const { length } = bytes
  if (form === 'raw') return { kind: 'raw' }
  if (form === 'der') return { kind: 'der', length }
  if (form === 'hmac-length') return { kind: 'hmac', hex: false }
  if (form === 'hex-text') {
    return length === 2 * HS256_BYTES ? { kind: 'hmac', hex: true } : { kind: 'length', length, hex: true }
  }
  const derCut =
    bytes[0] === DER_SEQUENCE &&
    (bytes[1] ?? 0) <= 70 &&
    (bytes[1] ?? 0) >= 66 &&
    length < (bytes[1] ?? 0) + 2
  return length < SHORTEST || derCut ? { kind: 'cut', length } : { kind: 'length', length, hex: false }
}

/** Whether the header names an algorithm other than ES256, which is then the cause of whatever the signature looks like. */
export const saysOtherAlgorithm = (header: Readonly<Record<string, unknown>> | undefined): boolean =>
  typeof header?.alg === 'string' && header.alg !== 'ES256'
