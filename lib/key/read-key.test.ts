import { describe, expect, test, vi } from 'vitest'
import { MANGLINGS } from '../../testing/manglings'
import { openssl } from '../../testing/openssl'
import { signsLike } from '../../testing/signs-like'
import {
  derElement,
  KEY_SHAPES,
  pemText,
  throwawayKey,
  throwawayKeyFromScalar,
} from '../../testing/throwaway-key'
import { readKey } from './read-key'
import type { KeyReading } from './reading'
import { noticeDiagnostic } from './words'

type Read = Extract<KeyReading, { status: 'read' }>

async function read(input: string | Uint8Array): Promise<Read> {
  const reading = await readKey(input)
  if (reading.status === 'read') return reading
  throw new Error(`${reading.status}: ${JSON.stringify(reading)}`)
}

const idsOf = (reading: Read) =>
  reading.notices.map((notice) =>
    noticeDiagnostic(notice).severity === 'warn' ? `${notice.id} (warn)` : notice.id,
  )

describe('an untouched file', () => {
  const diagnostics = {
    'pkcs8-150': ['key-inner-parameters'],
    'pkcs8-138': [],
    'pkcs8-79': ['key-inner-parameters', 'key-private-only'],
    'pkcs8-67': ['key-private-only'],
    'sec1-121': ['key-sec1-ec'],
    'sec1-51': ['key-sec1-ec', 'key-private-only'],
  }
  test.each(KEY_SHAPES)(
    'of the shape %s is read with the notes that belong to it, as text and as DER',
    async (shape) => {
      const key = throwawayKey()
      const encoding = shape.startsWith('sec1') ? 'sec1' : 'pkcs8'
      for (const input of [key.pems[shape], new TextEncoder().encode(key.pems[shape])]) {
        const reading = await read(input)
        expect(idsOf(reading)).toEqual(diagnostics[shape])
        expect(reading).toMatchObject({ encoding, bytes: key.der[shape].length })
        expect(await signsLike(reading.key, key)).toBe(true)
      }
      const binary = await read(key.der[shape])
      expect(idsOf(binary)).toEqual(['key-binary', ...diagnostics[shape]])
      expect(await signsLike(binary.key, key)).toBe(true)
    },
  )

  test('written by openssl itself is read, with the curve in front of it or not', async () => {
    const text = openssl(['ecparam', '-genkey', '-name', 'prime256v1']).toString()
    expect(text).toContain('BEGIN EC PARAMETERS')
    expect(idsOf(await read(text))).toEqual(['key-sec1-ec'])
    const pkcs8 = openssl(['pkcs8', '-topk8', '-nocrypt'], text)
    expect(idsOf(await read(pkcs8))).toEqual([])
    expect((await read(pkcs8)).key).toEqual((await read(text)).key)
  })

  test('with its base64 on one line, or with blank lines, gets no note', async () => {
    const { pems } = throwawayKey()
    const [begin = '', ...rest] = pems['pkcs8-138'].trimEnd().split('\n')
    const end = rest.pop() ?? ''
    expect(idsOf(await read([begin, rest.join(''), end].join('\n')))).toEqual([])
    expect(idsOf(await read(`\n\n${begin}\n\n${rest.join('\n\n')}\n\n${end}\n\n`))).toEqual([])
  })
})

describe('a mangled key is read, the repair is named and the key signs like the original:', () => {
  test.each(MANGLINGS.map((mangling) => [mangling.name, mangling] as const))(
    '%s',
    async (_, { id, also, mangle }) => {
      const key = throwawayKey()
      const reading = await read(mangle(key.pems['pkcs8-138']))
      expect(reading.notices.map((notice) => notice.id).sort()).toEqual(also ? [id, also].sort() : [id])
      expect(await signsLike(reading.key, key)).toBe(true)
    },
  )

  test.each(MANGLINGS.map((mangling) => [mangling.name, mangling] as const))(
    '%s, as a file',
    async (_, { mangle }) => {
      const key = throwawayKey()
      const reading = await read(new TextEncoder().encode(mangle(key.pem)))
      expect(await signsLike(reading.key, key)).toBe(true)
    },
  )
})

describe('UTF-16 files', () => {
  test.each([
    ['little-endian with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big-endian with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['little-endian without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['big-endian without a mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('%s are read with a warning', async (_, encode) => {
    const key = throwawayKey()
    const reading = await read(new Uint8Array(encode(key.pems['pkcs8-138'].replaceAll('\n', '\r\n'))))
    expect(idsOf(reading)).toEqual(['key-bom-or-utf16 (warn)', 'key-crlf'])
    expect(await signsLike(reading.key, key)).toBe(true)
  })
})

describe('the severity of a repair', () => {
  test('is info if the repair is harmless, and warn if it may hide more damage', async () => {
    const { pems } = throwawayKey()
    const text = pems['pkcs8-138']
    expect(idsOf(await read(`${text}%`))).toEqual(['key-trailing-junk'])
    expect(idsOf(await read(`${text}and then some more words\n`))).toEqual(['key-trailing-junk (warn)'])
    expect(idsOf(await read(text.replace('KEY-----', 'KEY---')))).toEqual(['key-marker-damaged (warn)'])
  })
})

test('a key with an extra character at the end or without its padding is read', async () => {
  const { pems, ...key } = throwawayKey()
  const padded = pems['pkcs8-67']
  expect(padded).toContain('=\n-----END')
  const unpadded = await read(padded.replace(/=+(?=\n-----END)/, ''))
  expect(idsOf(unpadded)).toEqual(['key-private-only'])
  const longer = await read(pems['pkcs8-138'].replace('\n-----END', 'A\n-----END'))
  expect(idsOf(longer)).toEqual(['key-trailing-junk (warn)'])
  const doubled = await read(pemText('PRIVATE KEY', Buffer.concat([key.der['pkcs8-138'], new Uint8Array(3)])))
  expect(idsOf(doubled)).toEqual(['key-trailing-junk (warn)'])
  for (const { key } of [unpadded, longer, doubled]) expect(Buffer.from(key.d).length).toBe(32)
})

describe('labels of another kind of key', () => {
  test('PKCS#8 with the label of SEC1, and the reverse, are read correctly', async () => {
    const { pems } = throwawayKey()
    const one = await read(pems['pkcs8-138'].replaceAll('PRIVATE', 'EC PRIVATE'))
    expect([one.encoding, idsOf(one)]).toEqual(['pkcs8', ['key-sec1-ec']])
    const other = await read(pems['sec1-121'].replaceAll('EC PRIVATE', 'PRIVATE'))
    expect([other.encoding, idsOf(other)]).toEqual(['sec1', ['key-sec1-ec']])
  })

  test('a private key under another label is read with a warning', async () => {
    const reading = await read(pemText('CERTIFICATE', throwawayKey().der['pkcs8-138']))
    expect(idsOf(reading)).toEqual(['key-marker-damaged (warn)'])
  })

  test('BEGIN and END lines with different labels get a note', async () => {
    const reading = await read(throwawayKey().pems['pkcs8-138'].replace('END PRIVATE', 'END EC PRIVATE'))
    expect(idsOf(reading)).toEqual(['key-marker-damaged (warn)'])
  })
})

describe('the private scalar', () => {
  const integer = (byte: number) => derElement(0x02, Buffer.from([byte]))
  const sec1 = (scalar: Uint8Array) =>
    pemText(
      'EC PRIVATE KEY',
      derElement(
        0x30,
        integer(1),
        derElement(0x04, scalar),
        derElement(0xa0, Buffer.from('06082a8648ce3d030107', 'hex')),
      ),
    )

  test('in fewer or more than 32 bytes is padded or shortened to 32', async () => {
    const d = new Uint8Array(32).fill(9, 2)
    const original = throwawayKeyFromScalar(d)
    for (const stored of [d.subarray(2), Buffer.concat([new Uint8Array(1), d])]) {
      const reading = await read(sec1(stored))
      expect(idsOf(reading)).toEqual(['key-sec1-ec', 'key-private-only', 'key-scalar'])
      expect(await signsLike(reading.key, original)).toBe(true)
    }
  })

  test.each([
    ['zero', '00'.repeat(32)],
    ['the order of the curve', 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'],
    ['33 bytes long', `01${'00'.repeat(32)}`],
  ])('is rejected if it is %s', async (_, hex) => {
    expect(await readKey(sec1(Buffer.from(hex, 'hex')))).toMatchObject({
      status: 'refused',
      refusal: { id: 'key-scalar' },
    })
  })
})

test('a compressed public half is completed, and one that does not fit is rejected', async () => {
  const { d, x, y, privateKey } = throwawayKey()
  const curve = derElement(0xa0, Buffer.from('06082a8648ce3d030107', 'hex'))
  const build = (prefix: number, coordinate: Uint8Array) =>
    derElement(
      0x30,
      derElement(0x02, Buffer.from([1])),
      derElement(0x04, d),
      curve,
      derElement(0xa1, derElement(0x03, Buffer.from([0, prefix]), coordinate)),
    )
  const parity = 2 + ((y[31] ?? 0) & 1)
  expect(privateKey.asymmetricKeyType).toBe('ec')
  expect((await read(new Uint8Array(build(parity, x)))).key.y).toEqual(new Uint8Array(y))
  const bent = Uint8Array.from(x, (byte) => byte ^ 1)
  expect(await readKey(new Uint8Array(build(parity, bent)))).toMatchObject({
    refusal: { id: 'key-halves-differ' },
  })
  expect(await readKey(new Uint8Array(build(parity ^ 1, x)))).toMatchObject({
    refusal: { id: 'key-halves-differ' },
  })
})

describe('JWK', () => {
  test('is read with or without its point, and its kid becomes the Key ID', async () => {
    const key = throwawayKey()
    const whole = await read(JSON.stringify(key.jwk))
    expect([whole.encoding, idsOf(whole)]).toEqual(['jwk', ['key-jwk']])
    expect(await signsLike(whole.key, key)).toBe(true)
    const { kty, crv, d } = key.jwk
    const scalarOnly = await read(JSON.stringify({ kty, crv, d, kid: 'D383SF739A' }))
    expect(scalarOnly.fields).toEqual({ keyId: 'D383SF739A', source: 'JSON Web Key' })
    expect(await signsLike(scalarOnly.key, key)).toBe(true)
  })

  test('in a set is read; several are offered', async () => {
    const [one, other] = [throwawayKey(), throwawayKey()]
    expect((await read(JSON.stringify({ keys: [one.jwk] }))).encoding).toBe('jwk')
    const several = await readKey(JSON.stringify({ keys: [one.jwk, other.jwk] }))
    expect(several).toMatchObject({
      status: 'choose',
      candidates: [{ label: '1st key' }, { label: '2nd key' }],
    })
  })
})

describe('several keys in one paste', () => {
  test('are offered in order, each with its line', async () => {
    const [one, other] = [throwawayKey(), throwawayKey()]
    const reading = await readKey(`${one.pem}\n${other.pem}`)
    if (reading.status !== 'choose') throw new Error(reading.status)
    expect(reading.candidates.map(({ label }) => label)).toEqual(['1st key, line 1', '2nd key, line 8'])
    expect(reading.notices.map(({ id }) => id)).toEqual(['key-several'])
    const [first, second] = reading.candidates.map((candidate) => candidate.reading as Read)
    expect(first && (await signsLike(first.key, one))).toBe(true)
    expect(second && (await signsLike(second.key, other))).toBe(true)
  })

  test('are read as one key if they are the same key', async () => {
    const key = throwawayKey()
    const reading = await read(key.pems['pkcs8-138'] + key.pems['sec1-121'])
    expect(idsOf(reading)).toContain('key-several')
    expect(await signsLike(reading.key, key)).toBe(true)
  })

  test('are read as the only usable one', async () => {
    const key = throwawayKey()
    const rsa = openssl(['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024']).toString()
    const reading = await read(rsa + key.pems['pkcs8-138'])
    expect(idsOf(reading)).toEqual(['key-text-around'])
    expect(await signsLike(reading.key, key)).toBe(true)
  })
})

test('empty input is reported as empty', async () => {
  for (const input of ['', ' \n\t ']) expect(await readKey(input)).toEqual({ status: 'empty' })
})

test('a key in a log of a megabyte is found', async () => {
  const key = throwawayKey()
  const noise = 'Jan 01 00:00:00 host service[1]: nothing to see here\n'.repeat(20_000)
  expect(await signsLike((await read(noise + key.pem + noise)).key, key)).toBe(true)
})

test('the bytes decoded from an undamaged key are overwritten, and the key is not', async () => {
  const key = throwawayKey()
  const from = vi.spyOn(Uint8Array, 'from')
  const reading = await readKey(key.pem)
  const made = from.mock.results.map(({ value }) => value as Uint8Array)
  from.mockRestore()
  const der = made.filter(({ length }) => length > 100)
  expect(der.length).toBeGreaterThan(0)
  for (const bytes of der) expect(Math.max(...bytes)).toBe(0)
  expect(reading).toMatchObject({ status: 'read', key: { d: new Uint8Array(key.d) } })
})
