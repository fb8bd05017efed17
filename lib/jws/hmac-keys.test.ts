import { expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { hmacKeys } from './hmac-keys'

test('every secret from which a verification key was made is overwritten', async () => {
  const secrets: Uint8Array[] = []
  const subtle = {
    importKey: async (
      _: 'raw',
      secret: Uint8Array<ArrayBuffer>,
      ...rest: [HmacImportParams, boolean, KeyUsage[]]
    ) => {
      expect(Math.max(...secret)).toBeGreaterThan(0)
      secrets.push(secret)
      return crypto.subtle.importKey('raw', secret, ...rest)
    },
  } as unknown as SubtleCrypto
  const keys = await hmacKeys(throwawayKey(), subtle)
  expect(keys).toHaveLength(secrets.length)
  expect(secrets.length).toBeGreaterThan(10)
  for (const secret of secrets) expect(Math.max(...secret)).toBe(0)
})
