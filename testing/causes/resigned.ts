import { sign } from 'node:crypto'
import { sampleKey } from '../sample-token'

/** The header and payload of a token with the dot between them, which is what gets signed. */
export const signingInput = (token: string): string => token.slice(0, token.lastIndexOf('.'))

/** The token with the given bytes instead of its signature. */
export const withSignature = (token: string, signature: Uint8Array | string): string =>
  `${signingInput(token)}.${Buffer.from(signature).toString('base64url')}`

export const unsigned = (token: string): string => `${signingInput(token)}.`

/**
 * An ES256 signature in DER over the header and payload. It signs until the signature has `length` bytes, because
 * leading zeros make it 70, 71 or 72 bytes long, and seldom shorter.
 */
export function derSignature(token: string, length?: number): Buffer {
  for (;;) {
    const der = sign('sha256', Buffer.from(signingInput(token)), sampleKey.privateKey)
    if (length === undefined || der.length === length) return der
  }
}
