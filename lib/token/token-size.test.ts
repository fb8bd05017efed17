import { expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { mint } from './mint'
import { compactLength, tokenSize } from './token-size'

test('a token with a few scope entries is fine', () => {
  expect(tokenSize('a'.repeat(4095))).toEqual({ status: 'fine', bytes: 4095 })
})

test('from 4 KB on the note names proxies, from 7 KB on servers', () => {
  expect(tokenSize('a'.repeat(4096))).toMatchObject({ status: 'large', bytes: 4096 })
  expect(tokenSize('a'.repeat(7167))).toMatchObject({ status: 'large' })
  expect(tokenSize('a'.repeat(7168))).toMatchObject({
    status: 'too-large',
    text: expect.stringContaining('7.0 KB'),
  })
})

test('the length is known before the token is signed', async () => {
  const key = await crypto.subtle.importKey(
    'jwk',
    throwawayKey().jwk,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  for (const iss of ['', 'a', 'ab', 'abc', 'größer']) {
    const header = { alg: 'ES256', kid: `${iss}1` }
    const claims = { iss, scope: ['GET /v1/apps', iss] }
    expect(await mint(header, claims, key)).toHaveLength(
      compactLength({ status: 'ready', header, claims, seconds: undefined }),
    )
  }
})
