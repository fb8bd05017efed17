import { readPlainPem } from './plain-pem'
import type { KeyReading } from './reading'

/**
 * Reads a pasted text or the bytes of a chosen file as a P-256 private key and repairs what can be repaired with
 * certainty. Never throws on input and takes linear time; the result says what was seen. It waits only if the repairs
 * or the curve library have to be loaded first.
 */
export async function readKey(input: string | Uint8Array): Promise<KeyReading> {
  const plain = readPlainPem(
    typeof input === 'string'
      ? input
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(input.subarray(0, 1025)),
  )
  if (plain) return plain
  const { recoverKey } = await import('./recover')
  return recoverKey(input)
}
