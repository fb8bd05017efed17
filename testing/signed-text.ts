import { sign } from 'node:crypto'
import { sampleKey } from './sample-token'
import type { ThrowawayKey } from './throwaway-key'

/** Signs any texts or bytes as header and payload with ES256, whatever they contain. */
export function signedText(
  header: string | Uint8Array,
  payload: string | Uint8Array,
  key: ThrowawayKey = sampleKey,
): string {
  const part = (text: string | Uint8Array) => Buffer.from(text).toString('base64url')
  const signed = `${part(header)}.${part(payload)}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}
