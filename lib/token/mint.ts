import { CompactSign } from 'jose'
import type { Json } from './claims'

const encoder = new TextEncoder()

/**
 * Signs a claims set with ES256 and returns the compact serialization (RFC 7515 section 7.1). The signature is the raw
 * 64 bytes of RFC 7518 section 3.4, never DER.
 *
 * @param header - the protected header; its `alg` must be `ES256`
 * @param claims - the claims set, signed in the given order
 * @param key - a P-256 private key with the usage `sign`
 * @throws only for a key of the wrong kind, which would be our own mistake
 */
export function mint(
  header: Readonly<Record<string, Json>>,
  claims: Readonly<Record<string, Json>>,
  key: CryptoKey,
): Promise<string> {
  return new CompactSign(encoder.encode(JSON.stringify(claims)))
    .setProtectedHeader({ ...header, alg: 'ES256' })
    .sign(key)
}
