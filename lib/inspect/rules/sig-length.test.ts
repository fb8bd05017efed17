import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const [header, payload] = sampleToken('asc-team').split('.')
const signed = (bytes: Buffer | string) => `${header}.${payload}.${Buffer.from(bytes).toString('base64url')}`
const bytes = (length: number) => Buffer.alloc(length, 0xa7)

test.each([
  [96, 'P-384'],
  [132, 'P-521'],
  [256, 'RSA'],
  [63, 'leading zero'],
  [65, '65 bytes'],
])('%i bytes are found, with what they mean', async (length, words) => {
  const inspection = await inspectWithKey(signed(bytes(length)), { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['sig-length'])
  expect(findingIn(inspection, 'sig-length')?.seen).toContain(words)
})

test('hexadecimal text of a signature is found', () => {
  const inspection = inspectText(signed(bytes(64).toString('hex')), { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'sig-length')?.seen).toContain('128 hexadecimal digits')
})

test('64 bytes are right', () => {
  expect(findingIn(inspectText(signed(bytes(64)), { now: SAMPLE_NOW }), 'sig-length')).toBeUndefined()
})

test('under another algorithm the size is not the cause', () => {
  const rs256 = sampleToken('asc-team', { header: { alg: 'RS256' } })
    .split('.')
    .slice(0, 2)
    .join('.')
  const inspection = inspectText(`${rs256}.${bytes(256).toString('base64url')}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'sig-length')).toBeUndefined()
})
