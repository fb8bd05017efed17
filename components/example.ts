import { brokenCommand, FAULTS, type Fault } from '@/lib/demo/broken-token'
import { THROWAWAY_FIELDS } from './throwaway'

/**
 * A command with the given faults, or with all of them. It is signed with `key`, or with a key generated for this call.
 */
export async function exampleCommand(faults: readonly Fault[] = FAULTS, key?: CryptoKey): Promise<string> {
  const made =
    key ??
    (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']))
      .privateKey
  return brokenCommand(faults, { ...THROWAWAY_FIELDS, key: made }, Math.floor(Date.now() / 1000))
}
