import { createHash, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openssl } from '../../testing/openssl'
import {
  KEY_SHAPES,
  type ThrowawayKey,
  throwawayKey,
  throwawayKeyFromScalar,
} from '../../testing/throwaway-key'
import { webkitImporter } from '../../testing/webkit-importer'
import { type LoadedKey, loadKey } from './load-key'
import { readKey } from './read-key'
import type { EcPrivateKey } from './reading'

const ES256 = { name: 'ECDSA', hash: 'SHA-256' }
const DATA = Buffer.from('header.payload')

async function read(input: string | Uint8Array): Promise<EcPrivateKey> {
  const reading = await readKey(input)
  if (reading.status !== 'read') throw new Error(`not read: ${reading.status}`)
  return reading.key
}

async function load(key: EcPrivateKey, subtle = crypto.subtle): Promise<LoadedKey> {
  const loading = await loadKey(key, subtle)
  if (loading.status !== 'loaded') throw new Error(`not loaded: ${loading.refusal.id}`)
  return loading
}

async function expectSignature(loaded: LoadedKey, original: ThrowawayKey): Promise<void> {
  const signature = new Uint8Array(await crypto.subtle.sign(ES256, loaded.privateKey, DATA))
  expect(signature.length).toBe(64)
  expect(verify('sha256', DATA, { key: original.publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  expect(await crypto.subtle.verify(ES256, loaded.publicKey, signature, DATA)).toBe(true)
}

describe.each(KEY_SHAPES)('a key of the shape %s', (shape) => {
  test('signs and verifies, and has the fingerprint that openssl calculates', async () => {
    const original = throwawayKey()
    const loaded = await load(await read(original.pems[shape]))
    await expectSignature(loaded, original)
    const spki = openssl(['pkey', '-pubout', '-outform', 'DER'], original.pems[shape])
    expect(loaded.fingerprint).toBe(createHash('sha256').update(spki).digest('hex'))
    expect(loaded.fingerprint).toBe(original.fingerprint)
    const { d: _, ...publicJwk } = original.jwk
    expect(loaded.publicJwk).toEqual(publicJwk)
  })

  test('is imported as a JWK by a strict parser like WebKit’s', async () => {
    const original = throwawayKey()
    const { subtle, formats } = webkitImporter(crypto.subtle)
    await expectSignature(await load(await read(original.der[shape]), subtle), original)
    expect(formats).toEqual(['jwk', 'jwk'])
  })
})

test('the stand-in for WebKit accepts openssl’s encoding and rejects the others with DataError', async () => {
  const { der } = throwawayKey()
  const { subtle } = webkitImporter(crypto.subtle)
  const importing = (bytes: Uint8Array) =>
    subtle.importKey('pkcs8', new Uint8Array(bytes), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  expect((await importing(der['pkcs8-138'])).type).toBe('private')
  for (const shape of ['pkcs8-150', 'pkcs8-79', 'pkcs8-67'] as const) {
    await expect(importing(der[shape]), shape).rejects.toThrowError(
      expect.objectContaining({ name: 'DataError' }),
    )
  }
})

test('the private half can’t be exported', async () => {
  const loaded = await load(await read(throwawayKey().pem))
  expect(loaded.privateKey.extractable).toBe(false)
  expect(loaded.privateKey.usages).toEqual(['sign'])
  expect(loaded.publicKey.usages).toEqual(['verify'])
  await expect(crypto.subtle.exportKey('jwk', loaded.privateKey)).rejects.toThrow()
})

test('a public half of another key is rejected', async () => {
  const [one, other] = [throwawayKey(), throwawayKey()]
  const loading = await loadKey({ d: one.d, x: other.x, y: other.y }, crypto.subtle)
  expect(loading).toMatchObject({
    status: 'refused',
    refusal: { id: 'key-halves-differ' },
  })
})

test('a public half that is not a point on the curve is rejected', async () => {
  const { d, x, y } = throwawayKey()
  const bent = Uint8Array.from(y, (byte, index) => (index === 5 ? byte ^ 1 : byte))
  const loading = await loadKey({ d, x, y: bent }, crypto.subtle)
  expect(loading).toMatchObject({ status: 'refused', refusal: { id: 'key-halves-differ' } })
})

test('an error that has nothing to do with the key is thrown', async () => {
  const { d, x, y } = throwawayKey()
  const subtle = new Proxy(crypto.subtle, {
    get: () => () => Promise.reject(new DOMException('no', 'OperationError')),
  })
  await expect(loadKey({ d, x, y }, subtle)).rejects.toThrowError(
    expect.objectContaining({ name: 'OperationError' }),
  )
})

test('a scalar with leading zeros loads like any other', async () => {
  const scalar = new Uint8Array(32).fill(7, 4)
  const original = throwawayKeyFromScalar(scalar)
  await expectSignature(await load(await read(original.pem)), original)
})
