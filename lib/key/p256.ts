import type { EcPrivateKey } from './reading'
import type { Sec1 } from './sec1'

/** Length of a scalar and of each coordinate on P-256, in bytes. */
const SIZE = 32

/**
 * The order n of the base point of P-256 (FIPS 186-5 / SP 800-186), as 32-bit words. A scalar lies between 1 and n − 1.
 */
const ORDER = [0xffffffff, 0x00000000, 0xffffffff, 0xffffffff, 0xbce6faad, 0xa7179e84, 0xf3b9cac2, 0xfc632551]

/**
 * Returns the scalar with a length of 32 bytes (leading zeros added or dropped), or undefined if it isn't 1 <= d < n.
 */
export function p256Scalar(scalar: Uint8Array): Uint8Array | undefined {
  const leading = scalar.findIndex((byte) => byte !== 0)
  const significant = leading < 0 ? 0 : scalar.length - leading
  if (significant === 0 || significant > SIZE) return undefined
  const d = new Uint8Array(SIZE)
  d.set(scalar.subarray(leading), SIZE - significant)

  const view = new DataView(d.buffer)
  for (const [index, word] of ORDER.entries()) {
    const own = view.getUint32(index * 4)
    if (own !== word) return own < word ? d : undefined
  }
  return undefined
}

/**
 * Returns the coordinates of an uncompressed point (`04` x y, SEC 1 section 2.3.3), or undefined for any other point.
 */
export function p256Coordinates(point: Uint8Array): Pick<EcPrivateKey, 'x' | 'y'> | undefined {
  if (point.length !== 1 + 2 * SIZE || point[0] !== 4) return undefined
  return { x: point.slice(1, 1 + SIZE), y: point.slice(1 + SIZE) }
}

/** Returns the whole key if the scalar is valid and the point is present and uncompressed. The curve isn't checked. */
export function p256Key(sec1: Sec1): EcPrivateKey | undefined {
  const d = p256Scalar(sec1.scalar)
  const coordinates = sec1.point && p256Coordinates(sec1.point)
  return d && coordinates && { d, ...coordinates }
}
