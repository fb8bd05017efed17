/**
 * P-256 keys made for one test and discarded with it, in every shape that a `.p8` can have. Depends only on
 * node:crypto, so that unit and end-to-end tests share it.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

/** The binary shapes, named by container and size in bytes: `pkcs8-150` is Apple's, `pkcs8-138` openssl's. */
export const KEY_SHAPES = ['pkcs8-150', 'pkcs8-138', 'pkcs8-79', 'pkcs8-67', 'sec1-121', 'sec1-51'] as const
export type KeyShape = (typeof KEY_SHAPES)[number]

export interface ThrowawayKey {
  /** Apple's shape (150 bytes) as the PEM text of a downloaded `.p8`, with a final newline. */
  pem: string
  /** DER bytes by shape. */
  der: Record<KeyShape, Uint8Array>
  /** PEM text by shape, label `PRIVATE KEY` for PKCS#8 and `EC PRIVATE KEY` for SEC1. */
  pems: Record<KeyShape, string>
  jwk: { kty: 'EC'; crv: 'P-256'; d: string; x: string; y: string }
  /** Private scalar and public point, 32 bytes each. */
  d: Uint8Array
  x: Uint8Array
  y: Uint8Array
  privateKey: KeyObject
  publicKey: KeyObject
  /** SHA-256 of the SPKI, 64 lower-case hex digits. */
  fingerprint: string
}

const EC_PUBLIC_KEY = Buffer.from('06072a8648ce3d0201', 'hex')
const PRIME256V1 = Buffer.from('06082a8648ce3d030107', 'hex')

/** One DER element with a definite, minimal length; `content` stays below 64 KiB. */
export function derElement(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

/** PEM text (RFC 7468) with 64 characters a line and a final newline. */
export function pemText(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** Makes a new key, or the shapes of `from`, with its private scalar (32 bytes) and public point. */
export function throwawayKey(from?: KeyObject): ThrowawayKey {
  const privateKey = from ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const publicKey = createPublicKey(privateKey)
  const jwk = privateKey.export({ format: 'jwk' }) as ThrowawayKey['jwk']
  const [d, x, y] = [jwk.d, jwk.x, jwk.y].map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
  ]

  const version = (number: number) => derElement(0x02, Buffer.from([number]))
  const parameters = derElement(0xa0, PRIME256V1)
  const point = derElement(0xa1, derElement(0x03, Buffer.from([0, 4]), x, y))
  const sec1 = (...optional: Buffer[]) => derElement(0x30, version(1), derElement(0x04, d), ...optional)
  const pkcs8 = (inner: Buffer) =>
    derElement(0x30, version(0), derElement(0x30, EC_PUBLIC_KEY, PRIME256V1), derElement(0x04, inner))
  const der: Record<KeyShape, Uint8Array> = {
    'pkcs8-150': pkcs8(sec1(parameters, point)),
    'pkcs8-138': pkcs8(sec1(point)),
    'pkcs8-79': pkcs8(sec1(parameters)),
    'pkcs8-67': pkcs8(sec1()),
    'sec1-121': sec1(parameters, point),
    'sec1-51': sec1(parameters),
  }
  const pems = Object.fromEntries(
    KEY_SHAPES.map((shape) => [
      shape,
      pemText(shape.startsWith('sec1') ? 'EC PRIVATE KEY' : 'PRIVATE KEY', der[shape]),
    ]),
  ) as Record<KeyShape, string>

  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const fingerprint = createHash('sha256').update(spki).digest('hex')
  return { pem: pems['pkcs8-150'], der, pems, jwk, d, x, y, privateKey, publicKey, fingerprint }
}

/** The key with this private scalar (32 bytes, 1 <= d < n), for tests that need a known number. */
export function throwawayKeyFromScalar(d: Uint8Array): ThrowawayKey {
  const inner = derElement(0x30, derElement(0x02, Buffer.from([1])), derElement(0x04, d))
  const pkcs8 = derElement(
    0x30,
    derElement(0x02, Buffer.from([0])),
    derElement(0x30, EC_PUBLIC_KEY, PRIME256V1),
    derElement(0x04, inner),
  )
  return throwawayKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
}
