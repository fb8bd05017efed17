import { createHash, createHmac, sign } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ThrowawayKey, throwawayKey } from '../../testing/throwaway-key'
import { loadKey } from '../key/load-key'
import type { PastedToken } from '../paste/paste'
import { readCompact } from './compact'
import { hmacKeys } from './hmac-keys'
import type { HmacKey, Verification } from './verification'
import { verify } from './verify'

const { subtle } = globalThis.crypto
const HEADER = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
// This payload needs padding in base64, and both characters that base64url replaces.
const PAYLOAD = '{"iss":"57246542-96fe-1a63-e053-0824d011072a","aud":"appstoreconnect-v1","note":"~~~???>>>"}'

const url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url')
const standard = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const EXACT = `${url(HEADER)}.${url(PAYLOAD)}`

let key: ThrowawayKey
let publicKey: CryptoKey
let hmac: readonly HmacKey[]

beforeAll(async () => {
  key = throwawayKey()
  const loaded = await loadKey(key, subtle)
  if (loaded.status !== 'loaded') throw new Error('the throwaway key did not load')
  publicKey = loaded.publicKey
  hmac = await hmacKeys(key, subtle)
})

const raw = (text: string | Uint8Array): Buffer =>
  sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
const der = (text: string): Buffer => sign('sha256', Buffer.from(text), key.privateKey)
const check = (token: string, found?: PastedToken): Promise<Verification> =>
  verify(readCompact(token), found, publicKey, hmac, subtle)

describe('a correct signature', () => {
  test('over the exact parts verifies', async () => {
    expect(await check(`${EXACT}.${url(raw(EXACT))}`)).toEqual({ status: 'verifies' })
  })

  test('over parts with padding or the standard alphabet verifies, because they were signed that way', async () => {
    const text = `${standard(HEADER)}.${standard(PAYLOAD)}`
    expect(await check(`${text}.${url(raw(text))}`)).toEqual({ status: 'verifies' })
  })

  test('of another key fails', async () => {
    const other = sign('sha256', Buffer.from(EXACT), {
      key: throwawayKey().privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    expect(await check(`${EXACT}.${url(other)}`)).toEqual({ status: 'fails' })
  })

  test('fails after one character of the payload has changed', async () => {
    const changed = `${url(HEADER)}.${url(PAYLOAD.replace('aud', 'auf'))}`
    expect(await check(`${changed}.${url(raw(EXACT))}`)).toEqual({ status: 'fails' })
  })
})

test.each([
  ['no signature part', EXACT],
  ['an empty signature', `${EXACT}.`],
  ['four parts', `${EXACT}.aaaa.bbbb`],
  ['nothing', ''],
  ['a signature that decodes to nothing', `${EXACT}.***`],
])('%s cannot be checked', async (_, token) => {
  expect(await check(token)).toEqual({ status: 'impossible' })
})

describe('the change that makes a failing signature verify is named', () => {
  const as = (change: string, also?: string) => ({
    status: 'verifies-as',
    change,
    ...(also && { also }),
  })

  test('DER instead of raw', async () => {
    expect(await check(`${EXACT}.${url(der(EXACT))}`)).toEqual(as('der-to-raw'))
  })

  test('hexadecimal digits of the raw signature, and of DER', async () => {
    expect(await check(`${EXACT}.${url(raw(EXACT).toString('hex'))}`)).toEqual(as('hex-to-raw'))
    expect(await check(`${EXACT}.${url(der(EXACT).toString('hex'))}`)).toEqual(as('hex-to-raw'))
  })

  test('a leading zero lost from r or from s', async () => {
    const lost = (at: number) => {
      for (;;) {
        const signature = raw(EXACT)
        if (signature[at] === 0) return Buffer.concat([signature.subarray(0, at), signature.subarray(at + 1)])
      }
    }
    expect(await check(`${EXACT}.${url(lost(0))}`)).toEqual(as('zeros-restored'))
    expect(await check(`${EXACT}.${url(lost(32))}`)).toEqual(as('zeros-restored'))
  })

  test('padding and the standard alphabet in the signature part alone', async () => {
    const padded = `${EXACT}.${url(raw(EXACT))}==`
    expect(await check(padded)).toEqual(as('padding-stripped'))
    const plain = standard(signatureWith(/[+/]/u)).replaceAll('=', '')
    expect(await check(`${EXACT}.${plain}`)).toEqual(as('alphabet-mended'))
  })

  test('padding and the standard alphabet put in after signing', async () => {
    const header = standard('{"alg":"ES256","k":1}')
    const payload = standard('{"a":"??>~~"}')
    const clean = [header, payload].map((part) => url(Buffer.from(part, 'base64'))).join('.')
    expect(await check(`${header}.${payload}.${url(raw(clean))}`)).toEqual(as('alphabet-mended'))
    const padded = `${url(HEADER)}==.${url(PAYLOAD)}=`
    expect(await check(`${padded}.${url(raw(EXACT))}`)).toEqual(as('padding-stripped'))
  })

  test('padding stripped from the parts after signing', async () => {
    const header = '{"alg":"ES256"}x'
    const padded = (text: string) => standard(text).replaceAll('+', '-').replaceAll('/', '_')
    const signed = `${padded(header)}.${padded(PAYLOAD)}`
    expect(signed).toContain('=')
    expect(await check(`${url(header)}.${url(PAYLOAD)}.${url(raw(signed))}`)).toEqual(
      as('signed-with-padding'),
    )
  })

  test('standard base64 signed and mended afterwards', async () => {
    const signed = `${standard(HEADER)}.${standard(PAYLOAD)}`
    expect(signed).toMatch(/[+/]/u)
    expect(await check(`${EXACT}.${url(raw(signed))}`)).toEqual(as('signed-with-standard-alphabet'))
  })

  test('the newline of echo', async () => {
    expect(await check(`${EXACT}.${url(raw(`${EXACT}\n`))}`)).toEqual(as('signed-with-line-end'))
  })

  test('newlines inside the parts that were signed', async () => {
    const at = EXACT.length - 20
    const signed = `${EXACT.slice(0, at)}\n${EXACT.slice(at)}`
    const signature = url(raw(signed))
    const text = `${EXACT}.${signature}`
    const rawText = `'${signed.replace('\n', '\r\n')}.${signature}'`
    const found: PastedToken = {
      text,
      raw: rawText,
      start: 0,
      end: rawText.length,
      wrapping: [],
      place: 'bare',
    }
    expect(await check(text, found)).toEqual(as('signed-with-white-space'))
  })

  test('the JSON signed without encoding it', async () => {
    expect(await check(`${EXACT}.${url(raw(`${HEADER}.${PAYLOAD}`))}`)).toEqual(as('signed-without-encoding'))
  })

  test('the JSON printed again after signing', async () => {
    const spaced = `${url(JSON.stringify(JSON.parse(HEADER), null, 1))}.${url(PAYLOAD)}`
    expect(await check(`${spaced}.${url(raw(EXACT))}`)).toEqual(as('json-reencoded'))
  })

  test('a hash signed instead of the text, as bytes or as hexadecimal digits', async () => {
    const digest = createHash('sha256').update(EXACT).digest()
    expect(await check(`${EXACT}.${url(raw(digest))}`)).toEqual(as('hashed-twice'))
    expect(await check(`${EXACT}.${url(raw(digest.toString('hex')))}`)).toEqual(as('hashed-twice'))
  })

  test('two changes at once: DER over padded parts', async () => {
    const header = '{"alg":"ES256"}x'
    const signed = `${standard(header)}.${standard(PAYLOAD).replaceAll('+', '-').replaceAll('/', '_')}`
    expect(await check(`${url(header)}.${url(PAYLOAD)}.${url(der(signed))}`)).toEqual(
      as('signed-with-padding', 'der-to-raw'),
    )
  })

  function signatureWith(characters: RegExp): Buffer {
    for (;;) {
      const signature = raw(EXACT)
      if (characters.test(signature.toString('base64').replaceAll('=', ''))) return signature
    }
  }
})

describe('an HMAC with the key file as its secret is recognized', () => {
  const mac = (secret: string | Uint8Array) => createHmac('sha256', secret).update(EXACT).digest()
  const body = (pem: string) => pem.split('\n').slice(1, -2).join('')

  test.each(['pkcs8-150', 'pkcs8-138'] as const)('in the shape %s', async (shape) => {
    const pem = key.pems[shape]
    const cases: readonly [string | Uint8Array, string][] = [
      [pem, 'hmac-of-pem'],
      [pem.trimEnd(), 'hmac-of-pem-trimmed'],
      [pem.replaceAll('\n', '\\n'), 'hmac-of-pem'],
      [pem.trimEnd().replaceAll('\n', '\\n'), 'hmac-of-pem-trimmed'],
      [pem.replaceAll('\n', '\r\n'), 'hmac-of-pem'],
      [body(pem), 'hmac-of-body'],
      [pem.split('\n').slice(1, -2).join('\n'), 'hmac-of-body'],
      [key.der[shape], 'hmac-of-body'],
    ]
    for (const [secret, change] of cases) {
      expect(await check(`${EXACT}.${url(mac(secret))}`)).toEqual({ status: 'verifies-as', change })
    }
  })

  test('as hexadecimal digits, which have the 64 bytes of a raw signature', async () => {
    const signature = mac(key.pem).toString('hex')
    expect(await check(`${EXACT}.${url(signature)}`)).toEqual({
      status: 'verifies-as',
      change: 'hmac-hex-of-pem',
    })
  })

  test('with any other secret it fails', async () => {
    expect(await check(`${EXACT}.${url(mac('secret'))}`)).toEqual({ status: 'fails' })
    expect(await check(`${EXACT}.${url(mac(throwawayKey().pem))}`)).toEqual({ status: 'fails' })
  })

  test('the keys kept for this check can’t be exported', () => {
    expect(hmac.length).toBeGreaterThan(0)
    for (const { key } of hmac) {
      expect(key.extractable).toBe(false)
      expect(key.usages).toEqual(['verify'])
    }
  })
})

test('a token far larger than any service accepts gets a result without trying everything', async () => {
  const huge = url(`{"a":"${'x'.repeat(1_000_000)}"}`)
  expect(await check(`${url(HEADER)}.${huge}.${url(raw('other'))}`)).toEqual({ status: 'fails' })
})
