import { verify } from 'node:crypto'
import { loadKey } from '../lib/key/load-key'
import type { EcPrivateKey } from '../lib/key/reading'
import type { ThrowawayKey } from './throwaway-key'

/**
 * Whether a recovered key makes signatures that verify with the public key of the original. node:crypto is the judge.
 */
export async function signsLike(key: EcPrivateKey, original: ThrowawayKey): Promise<boolean> {
  const loaded = await loadKey(key, crypto.subtle)
  if (loaded.status !== 'loaded' || loaded.fingerprint !== original.fingerprint) return false
  const data = Buffer.from('signed by the recovered key')
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, loaded.privateKey, data)
  return verify(
    'sha256',
    data,
    { key: original.publicKey, dsaEncoding: 'ieee-p1363' },
    new Uint8Array(signature),
  )
}
