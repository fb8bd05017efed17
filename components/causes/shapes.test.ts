import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { KEY_SHAPES, shapeExample, TOKEN_SHAPES } from '@/app/causes/examples/shapes'
import { readKey } from '@/lib/key/read-key'
import { sections } from '@/testing/causes'
import { sampleToken } from '@/testing/sample-token'
import { throwawayKey } from '@/testing/throwaway-key'

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
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')

test('every shape differs from the right one in a line that is marked', () => {
  for (const id of [...Object.keys(KEY_SHAPES), ...Object.keys(TOKEN_SHAPES)])
    expect(
      shapeExample(id)?.bad.some(({ changed }) => changed) ||
        shapeExample(id)?.good.some(({ changed }) => changed),
      id,
    ).toBe(true)
})

describe('a key of this shape is what the cause is found in', () => {
  test.each(Object.entries(KEY_SHAPES))('%s', async (id, [bad]) => {
    const real = REAL[id] ?? bad
    const pattern = escaped(bad)
      .replaceAll(/(?:\\\.\\\.\\\.\n?)+/gu, '[\\w+/=\\s-]*')
      .replaceAll('\n', '\\s+')
    expect(real.trim()).toMatch(new RegExp(`^${pattern}$`, 'u'))
    expect(JSON.stringify(await readKey(real))).toContain(`"${id}"`)
  })
})

describe('a token of this shape is what the cause is found in', () => {
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
