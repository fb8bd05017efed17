import type { CompactReading } from '../jws/reading'

/** The number of bytes of r and s together (RFC 7518 section 3.4). */
export const ES256_BYTES = 64
/**
 * The usual number of bytes of a DER `Ecdsa-Sig-Value` on P-256 (RFC 3279 section 2.2.3). One in 500 is shorter,
 * because r or s is.
 */
const DER_BYTES = { least: 70, most: 72 }
/** Returns the length of the given number of bytes in base64url without padding (RFC 4648 section 5). */
const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)
/** The usual number of characters of a DER signature, in words. */
export const DER_CHARACTERS = `${base64urlLength(DER_BYTES.least)} to ${base64urlLength(DER_BYTES.most)} characters`
/** The number of bytes of an HMAC with SHA-256 (RFC 7518 section 3.2). */
const HS256_BYTES = 32

/** What the third part is. Each kind belongs to one cause. */
export type SignatureShape =
  | { readonly kind: 'none' }
  | { readonly kind: 'raw' }
  | { readonly kind: 'der'; readonly length: number }
  /** 32 bytes, or 64 hexadecimal digits, which is the length of an HMAC. */
  | { readonly kind: 'hmac'; readonly hex: boolean }
  /** Far too short, or DER without its end. */
  | { readonly kind: 'cut'; readonly length: number }
  | { readonly kind: 'length'; readonly length: number; readonly hex: boolean }

const DER_SEQUENCE = 0x30
/** A signature that is one or two bytes short has lost leading zeros; it wasn't cut off. */
const SHORTEST = 62

/** Classifies the signature of a token by its bytes, without regard to `alg`. */
export function signatureShape(read: CompactReading): SignatureShape {
  if (read.signature.status !== 'bytes') return { kind: 'none' }
  const { bytes, encoding } = read.signature
  const { length } = bytes
  if (encoding === 'raw') return { kind: 'raw' }
  if (encoding === 'der') return { kind: 'der', length }
  if (encoding === 'hmac-length') return { kind: 'hmac', hex: false }
  if (encoding === 'hex-text') {
    return length === 2 * HS256_BYTES ? { kind: 'hmac', hex: true } : { kind: 'length', length, hex: true }
  }
  const derCut =
    bytes[0] === DER_SEQUENCE &&
    (bytes[1] ?? 0) <= 70 &&
    (bytes[1] ?? 0) >= 66 &&
    length < (bytes[1] ?? 0) + 2
  return length < SHORTEST || derCut ? { kind: 'cut', length } : { kind: 'length', length, hex: false }
}

/** Whether the header has an algorithm other than ES256, which then explains an unexpected signature. */
export const saysOtherAlgorithm = (header: Readonly<Record<string, unknown>> | undefined): boolean =>
  typeof header?.alg === 'string' && header.alg !== 'ES256'
