import { addKey, gather } from '../lib/inspect/gather'
import { type Inspection, inspect } from '../lib/inspect/inspect'
import { hmacKeys } from '../lib/jws/hmac-keys'
import { verify } from '../lib/jws/verify'
import { loadKey } from '../lib/key/load-key'
import { readPaste } from '../lib/paste/read-paste'
import type { ThrowawayKey } from './throwaway-key'

export interface InspectWithKeyOptions {
  /** The page's clock, seconds. */
  readonly now: number
  readonly key: ThrowawayKey
  readonly keyFileName?: string
}

/** What the page does with a pasted text when a key is loaded, the check of the signature included. */
export async function inspectWithKey(text: string, options: InspectWithKeyOptions): Promise<Inspection> {
  const { subtle } = globalThis.crypto
  const loaded = await loadKey(options.key, subtle)
  if (loaded.status !== 'loaded') throw new Error('the throwaway key did not load')
  const hmac = await hmacKeys(options.key, subtle)
  const name = options.keyFileName
  const { known } = gather(readPaste(text), {
    clock: options.now,
    ...(name !== undefined && { keyFileName: name }),
  })
  const withKey = await addKey(known, {
    ...(name !== undefined && { fileName: name }),
    fingerprint: loaded.fingerprint,
    verify: (read, found) => verify(read, found, loaded.publicKey, hmac, subtle),
  })
  return inspect(withKey)
}
