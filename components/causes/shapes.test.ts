import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { OTHER_SHAPES } from '@/app/causes/examples/other-shapes'
import { KEY_SHAPES, shapeExample, TOKEN_SHAPES } from '@/app/causes/examples/shapes'
import { visible } from '@/lib/inspect/visible'
import { MAX_KEY_FILE_BYTES } from '@/lib/key/key-file-size'
import { loadKey } from '@/lib/key/load-key'
import { readKey } from '@/lib/key/read-key'
import { sections } from '@/testing/causes'
import { foundIn } from '@/testing/found-in'
import { inspectWithKey } from '@/testing/inspect-with-key'
import { SAMPLE_NOW, sampleToken } from '@/testing/sample-token'
import { derElement, pemText, type ThrowawayKey, throwawayKey } from '@/testing/throwaway-key'

const key = throwawayKey()
const [begin = '', first = '', ...rest] = key.pem.trim().split('\n')
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const

/** A real key of each shape that is shown. */
const REAL: Readonly<Record<string, string>> = {
  'key-sec1-ec': key.pems['sec1-121'],
  'key-encrypted': key.privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'x' }).toString(),
  'key-public-or-cert': key.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  'key-rsa': rsa.export({ type: 'pkcs1', format: 'pem' }).toString(),
  'key-wrong-curve': p384.export(pkcs8).toString(),
  'key-truncated': [begin, first, rest.at(0), rest.at(-1)].join('\n'),
  'key-private-only': key.pems['pkcs8-67'],
  'key-inner-parameters': key.pem,
  'key-jwk': JSON.stringify({ kty: 'EC', crv: 'P-256', x: key.jwk.x, y: key.jwk.y, d: key.jwk.d }),
  'key-several': `${key.pem}${throwawayKey().pem}`,
  'key-escape-corrupted': key.pem.replace(first, `${first.slice(0, 20)}\b${first.slice(21)}`),
  'key-malformed': key.pem.replace(first, `${first.slice(0, 20)}?${first.slice(21)}`),
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')

test('every shape differs from the correct one in a marked line', () => {
  for (const id of [...Object.keys(KEY_SHAPES), ...Object.keys(TOKEN_SHAPES), ...Object.keys(OTHER_SHAPES)])
    expect(
      shapeExample(id)?.bad.some(({ changed }) => changed) ||
        shapeExample(id)?.good.some(({ changed }) => changed),
      id,
    ).toBe(true)
})

describe('the cause is found in a key of this shape', () => {
  test.each(Object.entries(KEY_SHAPES))('%s', async (id, [bad]) => {
    const real = REAL[id] ?? bad
    const pattern = escaped(bad)
      .replaceAll(/(?:\\\.\\\.\\\.\n?)+/gu, '[\\w+/=\\s-]*')
      .replaceAll('\n', '\\s+')
    const lines = real
      .trim()
      .split('\n')
      .map((line) => visible(line))
    expect(lines.join('\n')).toMatch(new RegExp(`^${pattern}$`, 'u'))
    expect(JSON.stringify(await readKey(real))).toContain(`"${id}"`)
  })
})

describe('the cause is found in a token of this shape', () => {
  const rows = Object.values(sections).flat()
  test.each(Object.entries(TOKEN_SHAPES))('%s', (id, bad) => {
    const [parts = '', counted = ''] = bad.replaceAll('\n', '').split(' ')
    const pattern = new RegExp(
      `^${escaped(parts)
        .replaceAll('…', '[\\w+/=%-]*')
        .replaceAll(/(?:\\\.){3}/gu, '[\\w+/=\\s-]*')}`,
      'u',
    )
    const texts = rows
      .filter(({ cause, outcome }) => cause === id && /error|warn|ask|info/u.test(outcome))
      .map(({ around, sample }) => around(sample ? sampleToken(sample.profile, sample.changes) : ''))
    const fitting = texts.filter((text) => pattern.test(text.replaceAll('\n', '')))
    expect(fitting.length, `${pattern} ${counted}`).toBeGreaterThan(0)
  })
})

describe('the cause is found in a key, file, request or log as it is shown', () => {
  const shown = (id: string) => OTHER_SHAPES[id] ?? { bad: '', good: '' }
  const one = derElement(0x02, Buffer.from([1]))
  /** A key whose private value and public point are these. */
  const keyOf = (d: Uint8Array, { x, y }: Pick<ThrowawayKey, 'x' | 'y'>) =>
    pemText(
      'EC PRIVATE KEY',
      derElement(
        0x30,
        one,
        derElement(0x04, d),
        derElement(0xa0, Buffer.from('06082a8648ce3d030107', 'hex')),
        derElement(0xa1, derElement(0x03, Buffer.from([0, 4]), x, y)),
      ),
    )
  const found = async (text: string) => JSON.stringify(await readKey(text))

  test('sig-verifies-but-401', async () => {
    const { bad, good } = shown('sig-verifies-but-401')
    for (const [text, expected] of [
      [bad, true],
      [good, false],
    ] as const) {
      const [verified = '', ...log] = text.split('\n')
      expect(verified).toMatch(/^Signature: verifies with AuthKey_/u)
      const paste = log.join('\n').replace('eyJ…', sampleToken('asc-team', { key }))
      const { findings } = await inspectWithKey(paste, { now: SAMPLE_NOW, key })
      expect(findings.some(({ id }) => id === 'sig-verifies-but-401')).toBe(expected)
    }
  })

  test('key-halves-differ', async () => {
    expect(shown('key-halves-differ').bad).toContain('(65 bytes, of another key)')
    for (const [point, status] of [
      [throwawayKey(), 'refused'],
      [key, 'loaded'],
    ] as const) {
      const reading = await readKey(keyOf(key.d, point))
      if (reading.status !== 'read') throw new Error(reading.status)
      const loading = await loadKey(reading.key, globalThis.crypto.subtle)
      expect(loading.status).toBe(status)
      if (loading.status === 'refused') expect(loading.refusal.id).toBe('key-halves-differ')
    }
  })

  test('key-scalar', async () => {
    expect(shown('key-scalar').bad).toContain('(32 bytes, all zero)')
    expect(await found(keyOf(new Uint8Array(32), key))).toContain('"key-scalar"')
  })

  test('key-binary', async () => {
    const bytes = Buffer.from(key.der['pkcs8-138'])
    const groups = bytes.subarray(0, 16).toString('hex').match(/.{4}/gu)?.join(' ')
    expect(shown('key-binary').bad).toContain(`00000000: ${groups}  `)
    expect(JSON.stringify(await readKey(new Uint8Array(bytes)))).toContain('"key-binary"')
    const [begin, first = ''] = shown('key-binary').good.split('\n').slice(1)
    expect(key.pems['pkcs8-138'].startsWith(`${begin}\n${first.replace(/\.+$/u, '')}`)).toBe(true)
  })

  test('key-too-large, key-file-empty, key-file-unreadable', async () => {
    // Apple ends the file without a newline.
    const bytes = key.pem.trimEnd().length
    for (const id of ['key-too-large', 'key-file-empty', 'key-file-unreadable'])
      expect(shown(id).good.split('\n').at(-1), id).toBe(String(bytes))
    expect(Number(shown('key-too-large').bad.split('\n').at(-1))).toBeGreaterThan(MAX_KEY_FILE_BYTES)
    expect(shown('key-file-empty').bad).toMatch(/\n0$/u)
  })

  test('key-file-name-says-other', async () => {
    const { bad, good } = shown('key-file-name-says-other')
    for (const [text, expected] of [
      [bad, true],
      [good, false],
    ] as const) {
      const [fileName = '', kid = ''] = text.split('\n')
      const token = sampleToken('asc-team', { header: JSON.parse(`{${kid}}`) })
      const { findings } = await inspectWithKey(token, { now: SAMPLE_NOW, key, keyFileName: fileName })
      expect(
        findings.some(({ id }) => id === 'key-file-name-says-other'),
        text,
      ).toBe(expected)
    }
  })

  test('sig-no-verify', async () => {
    const token = sampleToken('asc-team')
    const { findings } = await inspectWithKey(token, { now: SAMPLE_NOW, key })
    expect(findings.map(({ id }) => id)).toContain('sig-no-verify')
    expect(token.split('.')[2]).toHaveLength(86)
    expect(shown('sig-no-verify').bad).toContain('86 characters')
  })

  test('token-wrapped', () => {
    const token = sampleToken('asc-team')
    const wrapped = token.match(/.{1,76}/gu)?.join('\n') ?? ''
    expect(token.startsWith(shown('token-wrapped').bad.split('…', 1)[0] ?? '?')).toBe(true)
    expect(foundIn(wrapped)).toContain('error token-wrapped')
    expect(foundIn(token)).toEqual([])
  })

  test('access-token-in-exchange', () => {
    const { bad, good } = shown('access-token-in-exchange')
    const request = (text: string, secret: string) =>
      text.replace(/client_secret=.*$/u, `client_secret=${secret}`).replaceAll('\n&', '&')
    expect(foundIn(request(bad, 'ab12'.repeat(20)))).toContain('error access-token-in-exchange')
    expect(foundIn(request(good, sampleToken('apple-ads')))).not.toContain('error access-token-in-exchange')
  })

  test('paste-too-long', () => {
    const { bad, good } = shown('paste-too-long')
    const log = bad.replaceAll(/^… \(300,000 lines\)$/gmu, '2026-11-28 ok\n'.repeat(300_000))
    expect(foundIn(log)).toContain('info paste-too-long')
    expect(foundIn(good)).not.toContain('info paste-too-long')
    expect(foundIn(good).length).toBeGreaterThan(0)
  })

  test('is tested for each of them', () => {
    expect(Object.keys(OTHER_SHAPES).sort()).toEqual([
      'access-token-in-exchange',
      'key-binary',
      'key-file-empty',
      'key-file-name-says-other',
      'key-file-unreadable',
      'key-halves-differ',
      'key-scalar',
      'key-too-large',
      'paste-too-long',
      'sig-no-verify',
      'sig-verifies-but-401',
      'token-wrapped',
    ])
  })
})
