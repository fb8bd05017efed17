import { encodeBase64 } from './base64'
import type { EcPrivateKey } from './reading'

/**
 * The bytes of PrivateKeyInfo around the scalar and the point (RFC 5208, RFC 5915), as hexadecimal. Apple's 150 bytes
 * name the curve a second time inside; openssl's 138 bytes don't.
 */
const LAYOUTS = {
  apple: {
    beforeScalar: '308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420',
    beforePoint: 'a00a06082a8648ce3d030107a14403420004',
  },
  openssl: {
    beforeScalar: '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
    beforePoint: 'a14403420004',
  },
} as const

/** Writes a key as PKCS#8 in DER with the public half inside. */
export function writePkcs8(key: EcPrivateKey, layout: keyof typeof LAYOUTS): Uint8Array<ArrayBuffer> {
  const { beforeScalar, beforePoint } = LAYOUTS[layout]
  return Uint8Array.from([...fromHex(beforeScalar), ...key.d, ...fromHex(beforePoint), ...key.x, ...key.y])
}

/**
 * Returns the lines of a private key in PEM (RFC 7468 section 10) without newlines: the BEGIN line, base64 with 64
 * characters per line, the END line.
 */
export function pemLines(der: Uint8Array): string[] {
  const body = encodeBase64(der).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PRIVATE KEY-----', ...body, '-----END PRIVATE KEY-----']
}

const fromHex = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
