import { expect, test } from 'vitest'
import { mint } from './mint'
import { verifies } from './verifies'

test('only the key that signed a token verifies it, and only as long as nothing has changed', async () => {
  const pair = () =>
    crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const [own, other] = await Promise.all([pair(), pair()])
  const compact = await mint({ typ: 'JWT' }, { aud: 'appstoreconnect-v1' }, own.privateKey)
  const [header, , signature] = compact.split('.')
  const changed = `${header}.${btoa('{"aud":"other"}').replaceAll('=', '')}.${signature}`
  expect(await verifies(compact, own.publicKey, crypto.subtle)).toBe(true)
  expect(await verifies(compact, other.publicKey, crypto.subtle)).toBe(false)
  expect(await verifies(changed, own.publicKey, crypto.subtle)).toBe(false)
})
