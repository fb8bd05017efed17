import { createPrivateKey, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { readCompact } from './compact'

const b64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64url')
const key = throwawayKey()
const header = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
const payload = '{"iss":"57246542-96fe-1a63-e053-0824d011072a","exp":1700000000}'
const signed = (dsaEncoding: 'ieee-p1363' | 'der') =>
  sign('sha256', Buffer.from(`${b64(header)}.${b64(payload)}`), {
    key: createPrivateKey(key.pem),
    dsaEncoding,
  })
const token = (signature: string | Uint8Array) => `${b64(header)}.${b64(payload)}.${b64(signature)}`

describe('a compact serialization is split into its parts', () => {
  test('a valid token has a header, a payload and a raw signature', () => {
    const read = readCompact(token(signed('ieee-p1363')))
    expect(read.parts).toHaveLength(3)
    expect(read.header).toMatchObject({
      status: 'object',
      json: header,
      members: { alg: 'ES256' },
      duplicates: [],
    })
    expect(read.payload).toMatchObject({ status: 'object', json: payload })
    expect(read.signature).toMatchObject({ status: 'bytes', encoding: 'raw' })
    expect(read.parts.map((part) => read.text.slice(part.start, part.start + part.text.length))).toEqual(
      read.parts.map((part) => part.text),
    )
  })

  test('a DER signature is recognized and its numbers are read', () => {
    for (let run = 0; run < 40; run += 1) {
      const { signature } = readCompact(token(signed('der')))
      expect(signature).toMatchObject({ status: 'bytes', encoding: 'der' })
      expect(signature.status === 'bytes' && signature.raw?.length).toBe(64)
    }
  })

  test('64 bytes of hexadecimal digits aren’t a raw signature', () => {
    expect(readCompact(token('a0'.repeat(32))).signature).toMatchObject({ encoding: 'hex-text' })
    const hex = signed('ieee-p1363').toString('hex')
    expect(readCompact(token(hex)).signature).toMatchObject({
      encoding: 'hex-text',
      raw: expect.any(Uint8Array),
    })
  })

  test('the length of an HMAC and other lengths are distinguished', () => {
    expect(readCompact(token(new Uint8Array(32))).signature).toMatchObject({ encoding: 'hmac-length' })
    expect(readCompact(token(new Uint8Array(96).fill(200))).signature).toMatchObject({ encoding: 'other' })
    expect(readCompact(`${b64(header)}.${b64(payload)}.`).signature).toEqual({ status: 'missing' })
    expect(readCompact(`${b64(header)}.${b64(payload)}.***`).signature).toEqual({ status: 'undecodable' })
  })

  test('a broken payload leaves the header readable', () => {
    const read = readCompact(`${b64(header)}.${b64(payload.slice(0, 30))}.x`)
    expect(read.header.status).toBe('object')
    expect(read.payload).toMatchObject({ status: 'broken', at: 30 })
  })

  test('padding, the standard alphabet and other characters are counted and tolerated', () => {
    const odd = Buffer.from('{"k":"\u00ff\u00fe?>~~"}').toString('base64')
    const read = readCompact(`${odd.slice(0, 4)}\u200b${odd.slice(4)}`)
    expect(read.header.status).toBe('object')
    expect(read.parts[0]).toMatchObject({
      padding: (odd.match(/=/g) ?? []).length,
      standardAlphabet: (odd.match(/[+/]/g) ?? []).length,
      strangers: [{ at: 4, codePoint: 0x200b }],
      cut: false,
    })
  })

  test('a part that lost a character is cut', () => {
    expect(readCompact('eyJhb').parts[0]).toMatchObject({ cut: true })
  })

  test('the first byte that isn’t UTF-8 is found', () => {
    const read = readCompact(b64(Uint8Array.of(0x7b, 0xc3, 0xa9, 0xff, 0x7d)))
    expect(read.header).toEqual({ status: 'not-utf8', at: 3 })
    expect(readCompact(b64(Uint8Array.of(0x7b, 0xc3))).header).toMatchObject({ status: 'not-utf8' })
  })

  test('a payload that isn’t an object is read as what it is', () => {
    expect(readCompact(`${b64(header)}.${b64('"{}"')}.`).payload).toMatchObject({
      status: 'not-object',
      node: { kind: 'string', value: '{}' },
    })
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.base64String()), (text) => {
        expect(readCompact(text).text).toBe(text)
      }),
    )
    readCompact('.'.repeat(100_000))
    readCompact('e'.repeat(1_000_000))
  })
})
