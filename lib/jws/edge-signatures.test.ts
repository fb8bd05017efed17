import { createHash, createPublicKey, verify as judge, sign } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { describe, expect, test } from 'vitest'
import { throwawayKeyFromScalar } from '../../testing/throwaway-key'
import { mint } from '../token/mint'
import { readCompact } from './compact'
import { verify } from './verify'

// The kinds of test vectors that Project Wycheproof has for ECDSA on P-256 with P1363 signatures, generated here;
// node:crypto is the second judge.

const { subtle } = globalThis.crypto
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const { Point } = p256
const n = Point.Fn.ORDER
const p = Point.Fp.ORDER
const mod = (number: bigint) => ((number % n) + n) % n
const inverse = (number: bigint) => Point.Fn.inv(mod(number))

const bytes = (number: bigint, length = 32) =>
  Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex')
const raw = (r: bigint, s: bigint, length = 32) => Buffer.concat([bytes(r, length), bytes(s, length)])

const part = (text: string) => Buffer.from(text).toString('base64url')
const SIGNED = `${part('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}')}.${part('{"iss":"a","exp":1}')}`
/** The hash as the integer that ECDSA signs. */
const z = BigInt(`0x${createHash('sha256').update(SIGNED).digest('hex')}`)

/** Returns r for the random number k. */
const rOf = (k: bigint) => mod(Point.BASE.multiply(mod(k)).x)
const sOf = (d: bigint, k: bigint) => mod(inverse(k) * (z + rOf(k) * d))

interface Judged {
  readonly status: string
  readonly second: boolean
}

/** Returns the verdict of our code on the token, and that of node:crypto on its signature. */
async function judged(point: InstanceType<typeof Point>, signature: Uint8Array): Promise<Judged> {
  const { x, y } = point.toAffine()
  const [jwkX, jwkY] = [bytes(x).toString('base64url'), bytes(y).toString('base64url')]
  const jwk = { kty: 'EC', crv: 'P-256', x: jwkX, y: jwkY }
  const key = await subtle.importKey('jwk', jwk, ES256, true, ['verify'])
  const token = `${SIGNED}.${Buffer.from(signature).toString('base64url')}`
  const { status } = await verify(readCompact(token), undefined, key, [], subtle)
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const second = judge(
    'sha256',
    Buffer.from(SIGNED),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    signature,
  )
  return { status, second }
}

const d = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdefn
const Q = Point.BASE.multiply(d)
const k = 0xfedc_ba98_7654_3210_fedc_ba98n
const [r, s] = [rOf(k), sOf(d, k)]
/** Finds a random number whose r or s is so small that it has a leading zero byte. */
function short(of: (k: bigint) => bigint): bigint {
  for (let at = 2n; ; at += 1n) if (of(at) >> 248n === 0n) return at
}
const shortR = short(rOf)
const shortS = short((at) => sOf(d, at))

test.each<[string, Uint8Array]>([
  ['as made', raw(r, s)],
  ['s in the upper half, and in the lower', raw(r, n - s)],
  ['r with a leading zero byte', raw(rOf(shortR), sOf(d, shortR))],
  ['s with a leading zero byte', raw(rOf(shortS), sOf(d, shortS))],
  ['the random number 1', raw(rOf(1n), sOf(d, 1n))],
  ['the random number n - 1', raw(rOf(n - 1n), sOf(d, n - 1n))],
  ['of node:crypto', sign('sha256', Buffer.from(SIGNED), { key: scalarKey(d), dsaEncoding: 'ieee-p1363' })],
  ['of noble', p256.sign(Buffer.from(SIGNED), bytes(d), { lowS: false })],
])('a valid signature verifies: %s', async (_, signature) => {
  expect(await judged(Q, signature)).toEqual({ status: 'verifies', second: true })
})

const SPECIAL = {
  0: 0n,
  1: 1n,
  2: 2n,
  'n - 1': n - 1n,
  n,
  'n + 1': n + 1n,
  'p - 1': p - 1n,
  p,
  'all ones': 2n ** 256n - 1n,
}
const pairs = Object.entries(SPECIAL).flatMap(([one, first]) =>
  Object.entries(SPECIAL).map(([two, second]) => [`r is ${one}, s is ${two}`, raw(first, second)] as const),
)

describe('no invalid signature verifies', () => {
  test.each<readonly [string, Uint8Array]>([
    ...pairs,
    ...Object.entries(SPECIAL).map(([name, special]) => [`r is ${name}`, raw(special, s)] as const),
    ...Object.entries(SPECIAL).map(([name, special]) => [`s is ${name}`, raw(r, special)] as const),
    ['r and s swapped', raw(s, r)],
    ['n - r', raw(n - r, s)],
    ['r and s both negated', raw(n - r, n - s)],
    ['r is that of another message', raw(rOf(k + 1n), s)],
    ['of another message', raw(r, mod(inverse(k) * (z + 1n + r * d)))],
    ['of another key', raw(r, sOf(d + 1n, k))],
    ['of the hash with its bits turned', raw(r, mod(inverse(k) * (mod(~z) + r * d)))],
    ['1 / s', raw(r, inverse(s))],
    ['r + n in 33 bytes', raw(r + n, s, 33)],
    ['s + n in 33 bytes', raw(r, s + n, 33)],
    ['r + 2^256 in 33 bytes', raw(r + 2n ** 256n, s, 33)],
    ['r + 2^320 in 41 bytes', raw(r + 2n ** 320n, s, 41)],
    ['48 bytes a number, as on P-384', raw(r, s, 48)],
    ['66 bytes a number, as on P-521', raw(r, s, 66)],
    ['a byte behind', Buffer.concat([raw(r, s), bytes(0n, 1)])],
    ['a byte before', Buffer.concat([bytes(0n, 1), raw(r, s)])],
    ['two signatures', Buffer.concat([raw(r, s), raw(r, s)])],
    ['r alone', bytes(r)],
    ['the last byte gone', raw(r, s).subarray(0, 63)],
    ['one byte', Buffer.from([1])],
    ['little-endian', Buffer.concat([bytes(r).reverse(), bytes(s).reverse()])],
    ['r larger than the field lets it be', raw(mod(Q.x) + 1n, s)],
  ])('%s', async (_, signature) => {
    expect(await judged(Q, signature)).toEqual({ status: 'fails', second: false })
  })

  test.each(Array.from({ length: 64 }, (_, at) => at))('one flipped bit in byte %i', async (at) => {
    const signature = raw(r, s)
    signature[at] = (signature[at] ?? 0) ^ (1 << (at % 8))
    expect(await judged(Q, signature)).toEqual({ status: 'fails', second: false })
  })
})

test('DER instead of P1363 is named, and the second judge rejects it', async () => {
  const der = p256.sign(Buffer.from(SIGNED), bytes(d), { format: 'der', lowS: false })
  expect(await judged(Q, der)).toEqual({ status: 'verifies-as', second: false })
})

describe('edge cases of the arithmetic verify as they should', () => {
  /** Returns a public key for which the signature (r, s) of our text is valid: Q = (s R - z G) / r. */
  const keyFor = (R: InstanceType<typeof Point>, s: bigint) => {
    const r = mod(R.x)
    return {
      key: R.multiply(s)
        .subtract(Point.BASE.multiply(mod(z)))
        .multiply(inverse(r)),
      r,
    }
  }
  const R = Point.BASE.multiply(k)

  test.each<[string, InstanceType<typeof Point>, bigint]>([
    ['s is 1', R, 1n],
    ['s is 2', R, 2n],
    ['s is n - 1', R, n - 1n],
    ['s is n - 2', R, n - 2n],
    ['1 / s is 2', R, inverse(2n)],
    ['1 / s is a power of two', R, inverse(2n ** 255n)],
    ['u1 is 1', R, mod(z)],
    ['u1 is n - 1', R, mod(-z)],
    ['u1 is 2', R, mod(z * inverse(2n))],
    ['u1 has many ones', R, mod(z * inverse(2n ** 255n - 1n))],
    ['u2 is 1', R, mod(R.x)],
    ['u2 is n - 1', R, mod(-R.x)],
    ['u2 is 2', R, mod(R.x * inverse(2n))],
    ['u1 and u2 are half of R each: a doubling', R, mod(2n * z * inverse(k))],
    ['R is G', Point.BASE, 3n],
    ['R is -G', Point.BASE.negate(), 3n],
  ])('%s', async (_, point, s) => {
    const { key, r } = keyFor(point, s)
    expect(await judged(key, raw(r, s))).toEqual({ status: 'verifies', second: true })
    expect(await judged(key, raw(r, mod(s + 3n)))).toEqual({ status: 'fails', second: false })
  })

  test.each<[string, InstanceType<typeof Point>, bigint]>([
    ['G', Point.BASE, 1n],
    ['-G', Point.BASE.negate(), n - 1n],
    ['2 G', Point.BASE.multiply(2n), 2n],
    ['G / 2', Point.BASE.multiply(inverse(2n)), inverse(2n)],
  ])('the public key is %s', async (_, key, d) => {
    expect(await judged(key, raw(r, sOf(d, k)))).toEqual({ status: 'verifies', second: true })
  })

  test('a sum that is the point at infinity isn’t a valid signature', async () => {
    // If r = -z / d, then u1 G + u2 Q = 0.
    const signature = raw(mod(-z * inverse(d)), s)
    expect(await judged(Q, signature)).toEqual({ status: 'fails', second: false })
  })
})

test('what we mint verifies for node:crypto, for noble and for us', async () => {
  const key = throwawayKeyFromScalar(bytes(d))
  const privateKey = await subtle.importKey('jwk', key.jwk, ES256, false, ['sign'])
  for (let at = 0; at < 50; at++) {
    const token = await mint({ kid: '2X9R4HXF34' }, { iss: 'a', iat: at }, privateKey)
    const dot = token.lastIndexOf('.')
    const [signed, signature] = [
      Buffer.from(token.slice(0, dot)),
      Buffer.from(token.slice(dot + 1), 'base64url'),
    ]
    expect(judge('sha256', signed, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
    expect(p256.verify(signature, signed, Q.toBytes(), { lowS: false })).toBe(true)
    const publicKey = await subtle.importKey(
      'spki',
      key.publicKey.export({ format: 'der', type: 'spki' }),
      ES256,
      true,
      ['verify'],
    )
    expect(await verify(readCompact(token), undefined, publicKey, [], subtle)).toEqual({ status: 'verifies' })
  }
})

function scalarKey(d: bigint) {
  return throwawayKeyFromScalar(bytes(d)).privateKey
}
