import { p256Coordinates } from './p256'
import type { EcPrivateKey } from './reading'

/**
 * The public point that belongs to a scalar (32 bytes, 1 <= d < n), 32 bytes a coordinate.
 * WebCrypto cannot derive it, and WebKit refuses a private key without it, so a curve library does;
 * it is loaded only here because few keys need it.
 */
export async function publicPoint(d: Uint8Array): Promise<Pick<EcPrivateKey, 'x' | 'y'>> {
  const { p256 } = await import('@noble/curves/nist.js')
  const coordinates = p256Coordinates(p256.getPublicKey(d, false))
  if (!coordinates) throw new Error('no uncompressed point')
  return coordinates
}
