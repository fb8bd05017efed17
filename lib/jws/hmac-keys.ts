import { encodeBase64 } from '../key/base64'
import type { EcPrivateKey } from '../key/reading'
import type { HmacForm } from './verification'

/** PrivateKeyInfo around d and the point (RFC 5208, RFC 5915): Apple's 150 bytes repeat the curve inside, openssl's 138 do not. */
const SHAPES = [
  {
    beforeScalar: '308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420',
    beforePoint: 'a00a06082a8648ce3d030107a14403420004',
  },
  {
    beforeScalar: '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
    beforePoint: 'a14403420004',
  },
] as const

const LINE = 64
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const

/**
 * Makes the HMAC keys that a library ends up with when it is told HS256, or nothing, and given the key file as a text
 * secret (RFC 7518 section 3.2). They are made while the key text is at hand, so that nothing of it has to be kept.
 *
 * @param key - scalar and point, 32 bytes each
 * @returns non-extractable keys for checking only, in the order they are worth trying; it fails only if WebCrypto does
 */
export function hmacKeys(key: EcPrivateKey, subtle: SubtleCrypto): Promise<readonly HmacForm[]> {
  const encoder = new TextEncoder()
  const secrets = SHAPES.flatMap((shape) => {
    const der = bytesOf(fromHex(shape.beforeScalar), key.d, fromHex(shape.beforePoint), key.x, key.y)
    const body = encodeBase64(der)
    const lines = linesOf(body)
    const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----']
    const of = (change: HmacForm['change'], secret: string | Uint8Array<ArrayBuffer>) => ({
      change,
      secret: typeof secret === 'string' ? encoder.encode(secret) : secret,
    })
    return [
      of('hmac-of-pem', `${pem.join('\n')}\n`),
      of('hmac-of-pem-trimmed', pem.join('\n')),
      of('hmac-of-pem', `${pem.join('\r\n')}\r\n`),
      // The two characters `\n` of an .env file.
      of('hmac-of-pem', `${pem.join('\\n')}\\n`),
      of('hmac-of-pem-trimmed', pem.join('\\n')),
      of('hmac-of-body', body),
      of('hmac-of-body', lines.join('\n')),
      of('hmac-of-body', `${lines.join('\n')}\n`),
      of('hmac-of-body', der),
    ]
  })
  return Promise.all(
    secrets.map(async ({ change, secret }) => ({
      change,
      key: await subtle.importKey('raw', secret, HMAC, false, ['verify']),
    })),
  )
}

function linesOf(body: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < body.length; at += LINE) lines.push(body.slice(at, at + LINE))
  return lines
}

const fromHex = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))

const bytesOf = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
