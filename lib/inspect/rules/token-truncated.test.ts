import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const [header = '', payload = '', signature = ''] = token.split('.')

test.each([
  ['an ellipsis at the end', `${token.slice(0, -30)}…`],
  ['three dots in the middle', `${token.slice(0, 120)}...${token.slice(-40)}`],
  ['a third part of 40 bytes', token.slice(0, -32)],
  ['a third part of an impossible length', token.slice(0, -1)],
  ['a payload that ends in the middle', `${header}.${payload.slice(0, 60)}.${signature}`],
])('%s is found, and nothing that follows from it', async (_, text) => {
  const inspection = await inspectWithKey(text, { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['token-truncated'])
})

test.each([1, 2, 4, 5, 9, 20])('a DER signature cut by %i bytes is found', (missing) => {
  const der = derOf(71)
  const text = `${header}.${payload}.${der.subarray(0, -missing).toString('base64url')}`
  expect(errorsIn(inspectText(text, { now: SAMPLE_NOW }))).toEqual(['token-truncated'])
})

test('a DER signature cut to the 64 bytes of a raw one can be told only with the key', async () => {
  const text = `${header}.${payload}.${derOf(70).subarray(0, 64).toString('base64url')}`
  expect(errorsIn(inspectText(text, { now: SAMPLE_NOW }))).toEqual([])
  const inspection = await inspectWithKey(text, { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['sig-no-verify'])
})

/** A DER signature of this length: leading zero bytes make it 70, 71 or 72 bytes long, seldom fewer. */
function derOf(length: number): Buffer {
  for (;;) {
    const der = sign('sha256', Buffer.from(`${header}.${payload}`), sampleKey.privateKey)
    if (der.length === length) return der
  }
}

test('a whole token is not found', () => {
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'token-truncated')).toBeUndefined()
})
