import { expect, test } from 'vitest'
import { tokenSize } from './token-size'

test('a token of a few scope entries is fine', () => {
  expect(tokenSize('a'.repeat(4095))).toEqual({ status: 'fine', bytes: 4095 })
})

test('from 4 KB on proxies are named, from 7 KB on servers', () => {
  expect(tokenSize('a'.repeat(4096))).toMatchObject({ status: 'large', bytes: 4096 })
  expect(tokenSize('a'.repeat(7167))).toMatchObject({ status: 'large' })
  expect(tokenSize('a'.repeat(7168))).toMatchObject({
    status: 'too-large',
    text: expect.stringContaining('7.0 KB'),
  })
})
