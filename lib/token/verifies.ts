import { base64url } from 'jose'

/**
 * Checks the signature of a token (RFC 7518 section 3.4).
 *
 * @param compact - a token in compact serialization, as `mint` returns it
 * @param publicKey - the public half of the key that should have signed it
 * @param subtle - the WebCrypto of the browser
 * @returns whether the signature was made by the key over exactly this protected header and payload
 * @throws {TypeError} if the signature is not base64url
 */
export function verifies(compact: string, publicKey: CryptoKey, subtle: SubtleCrypto): Promise<boolean> {
  const end = compact.lastIndexOf('.')
  const signed = new TextEncoder().encode(compact.slice(0, end))
  const signature = Uint8Array.from(base64url.decode(compact.slice(end + 1)))
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, signed)
}
