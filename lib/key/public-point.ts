import { p256Coordinates } from './p256'
import type { EcPrivateKey } from './reading'

/**
 * Calculates the public point that belongs to a private key (SEC 1 section 3.2.1). WebCrypto can't derive it, and
 * WebKit rejects a private key without it, so a curve library does it. The library is loaded here because few keys need
 * it.
 *
 * @param d - 32 bytes, 1 <= d < n
 * @returns the coordinates, 32 bytes each
 * @throws {Error} if `d` isn't in that range, which the reader of the key has checked
 */
export async function publicPoint(d: Uint8Array): Promise<Pick<EcPrivateKey, 'x' | 'y'>> {
  const { p256 } = await import('@noble/curves/nist.js')
  const coordinates = p256Coordinates(p256.getPublicKey(d, false))
  if (!coordinates) throw new Error('no uncompressed point')
  return coordinates
}
