import type { Inspection } from '../lib/inspect/inspect'
import { inspectPaste } from '../lib/inspect/inspect-paste'
import { hmacKeys } from '../lib/jws/hmac-keys'
import { loadKey } from '../lib/key/load-key'
import type { ThrowawayKey } from './throwaway-key'

export interface InspectWithKeyOptions {
  /** The page's clock, seconds. */
  readonly now: number
  readonly key: ThrowawayKey
  readonly keyFileName?: string
}

/** The findings in a text with this key loaded, including the verification of the signature. */
export async function inspectWithKey(text: string, options: InspectWithKeyOptions): Promise<Inspection> {
  const { subtle } = globalThis.crypto
  const { now, key, keyFileName: fileName } = options
  const loaded = await loadKey(key, subtle)
  if (loaded.status !== 'loaded') throw new Error('the throwaway key did not load')
  const hmac = await hmacKeys(key, subtle)
  return (await inspectPaste(text, { clock: now, key: { loaded, hmac, fileName }, subtle })).inspection
}
