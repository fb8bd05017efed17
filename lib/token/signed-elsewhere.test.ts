import { sign } from 'node:crypto'
import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { type FilledToken, fillToken } from './claims'
import { readReturned, signingInput, verifyReturned } from './signed-elsewhere'

const key = throwawayKey()
const publicKey = key.publicKey.export({ type: 'spki', format: 'pem' }) as string
const subtle = globalThis.crypto.subtle

const asked: FilledToken = fillToken(
  {
    status: 'ready',
    header: { alg: 'ES256', kid: '2X9R4HXF34' },
    claims: { iss: 'größer', iat: { made: 'issued-at' }, exp: { made: 'expires-at' }, aud: 'a' },
    seconds: 900,
  },
  1_800_000_000,
  () => '',
)
const input = signingInput(asked)
const signed = (text: string, dsaEncoding: 'der' | 'ieee-p1363') =>
  sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding })
const der = signed(input, 'der')
const raw = signed(input, 'ieee-p1363')
const wrapped = der.toString('base64').replace(/.{64}/u, '$&\n')

describe('a signature in any encoding becomes the requested token', () => {
  test.each([
    ['r and s in base64url', raw.toString('base64url'), undefined],
    ['r and s in base64', raw.toString('base64'), undefined],
    ['r and s in hex', raw.toString('hex'), 'hex'],
    ['DER in base64', der.toString('base64'), 'der'],
    ['DER in base64 over two lines', wrapped, 'der'],
    ['DER in base64url', der.toString('base64url'), 'der'],
    ['DER in hex, as openssl prints it', `EC-SHA2-256(stdin)= ${der.toString('hex')}`, 'hex'],
    [
      'DER after a prompt',
      `user@host ~ % printf %s x |\n> sign\n${der.toString('base64')}\nuser@host ~ %`,
      'der',
    ],
    ['the whole token', `${input}.${raw.toString('base64url')}`, undefined],
    ['the whole token with a DER signature', `Bearer ${input}.${der.toString('base64url')}`, 'der'],
  ] as const)('%s', async (_, text, repaired) => {
    const returned = readReturned(`${text}\n${publicKey}`, asked)
    expect(returned).toMatchObject({ status: 'token', repaired, publicKey: publicKey.trim() })
    if (returned.status !== 'token') return
    expect(returned.compact.startsWith(`${input}.`)).toBe(true)
    expect(await verifyReturned(returned.compact, publicKey, subtle)).toBe('verified')
  })
})

test('a signature over something else does not verify, and other text isn’t a public key', async () => {
  const returned = readReturned(signed(`${input}\n`, 'der').toString('base64'), asked)
  if (returned.status !== 'token') throw new Error(returned.status)
  expect(await verifyReturned(returned.compact, publicKey, subtle)).toBe('fails')
  expect(await verifyReturned(returned.compact, 'AAAA', subtle)).toBe('unreadable')
})

test('a token from a program that ran later is accepted with its own times', () => {
  const later = { ...asked, claims: { ...asked.claims, iat: 1_800_000_100, exp: 1_800_001_000 } }
  const text = `${signingInput(later)}.${raw.toString('base64url')}`
  expect(readReturned(text, asked)).toMatchObject({ status: 'token', compact: text })
})

test('a token with other values is compared claim by claim', () => {
  const other: FilledToken = {
    ...asked,
    header: { alg: 'HS256', kid: '2X9R4HXF34' },
    claims: { iss: 'other', iat: 1_800_000_000, exp: 1_800_007_200, sub: 'user' },
  }
  expect(readReturned(`${signingInput(other)}.${raw.toString('base64url')}`, asked)).toEqual({
    status: 'other-token',
    differences: [
      'The header parameter alg is "HS256", not "ES256".',
      'The claim iss is "other", not "größer".',
      'The claim aud is missing.',
      'The claim sub was not asked for.',
      'The lifetime is 7200 seconds, not 900.',
    ],
  })
})

test('the private key is not read as anything', () => {
  expect(readReturned(key.pem, asked)).toEqual({ status: 'private-key' })
  expect(readReturned(`x\n${key.pems['sec1-121']}`, asked)).toEqual({ status: 'private-key' })
})

test('other bytes aren’t a signature, and words are ignored', () => {
  expect(readReturned(Buffer.alloc(32, 7).toString('base64'), asked)).toEqual({
    status: 'not-a-signature',
    bytes: 32,
  })
  expect(readReturned('', asked)).toEqual({ status: 'nothing' })
  expect(readReturned('openssl: command not found', asked)).toEqual({ status: 'nothing' })
})

test('any string has a result', () => {
  assert(property(string({ unit: 'binary' }), (text) => readReturned(text, asked).status !== undefined))
})
