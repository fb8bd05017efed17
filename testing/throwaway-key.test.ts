import { expect, test } from 'vitest'
import { openssl } from './openssl'
import { KEY_SHAPES, throwawayKey, throwawayKeyFromScalar } from './throwaway-key'

test('every shape has the size in its name and is read by openssl as the same key', () => {
  const key = throwawayKey()
  for (const shape of KEY_SHAPES) {
    expect(key.der[shape].length, shape).toBe(Number(shape.split('-')[1]))
    const spki = openssl(['pkey', '-pubout', '-outform', 'DER'], key.pems[shape])
    expect(spki.subarray(-64), shape).toEqual(Buffer.concat([key.x, key.y]))
  }
})

test('Apple’s shape and openssl’s shape begin with their known characters', () => {
  const key = throwawayKey()
  expect(key.pem.split('\n')[1]).toMatch(/^MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg/)
  expect(key.pems['pkcs8-138'].split('\n')[1]).toMatch(/^MIGHAgEA/)
  expect(openssl(['pkey'], key.pem).toString()).toBe(key.pems['pkcs8-138'])
})

test('a known scalar gives a known point', () => {
  const one = new Uint8Array(32)
  one[31] = 1
  const generator = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'
  expect(Buffer.from(throwawayKeyFromScalar(one).x).toString('hex')).toBe(generator)
})
