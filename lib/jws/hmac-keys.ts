import type { EcPrivateKey } from '../key/reading'
import { pemLines, writePkcs8 } from '../key/write-key'
import type { HmacKey } from './verification'

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const

/**
 * Makes the HMAC keys that a library uses when it signs with HS256, by mistake or by default, and gets the text of the
 * key file as its secret (RFC 7518 section 3.2). They are made while the key text is available, so that none of the
 * text has to be kept.
 *
 * @param key - scalar and point, 32 bytes each
 * @returns non-extractable keys for verification only, the likeliest first; it fails only if WebCrypto does
 */
export function hmacKeys(key: EcPrivateKey, subtle: SubtleCrypto): Promise<readonly HmacKey[]> {
  const encoder = new TextEncoder()
  const secrets = (['apple', 'openssl'] as const).flatMap((layout) => {
    const der = writePkcs8(key, layout)
    const pem = pemLines(der)
    const lines = pem.slice(1, -1)
    const of = (change: HmacKey['change'], secret: string | Uint8Array<ArrayBuffer>) => ({
      change,
      secret: typeof secret === 'string' ? encoder.encode(secret) : secret,
    })
    return [
      of('hmac-of-pem', `${pem.join('\n')}\n`),
      of('hmac-of-pem-trimmed', pem.join('\n')),
      of('hmac-of-pem', `${pem.join('\r\n')}\r\n`),
      // An .env file holds the two characters `\n` instead of a newline.
      of('hmac-of-pem', `${pem.join('\\n')}\\n`),
      of('hmac-of-pem-trimmed', pem.join('\\n')),
      of('hmac-of-body', lines.join('')),
      of('hmac-of-body', lines.join('\n')),
      of('hmac-of-body', `${lines.join('\n')}\n`),
      of('hmac-of-body', der),
    ]
  })
  return Promise.all(
    secrets.map(async ({ change, secret }) => ({
      change,
      // The bytes can be overwritten; the strings that they were made from cannot.
      key: await subtle.importKey('raw', secret, HMAC, false, ['verify']).finally(() => secret.fill(0)),
    })),
  )
}
