import { expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { p256Coordinates, p256Key, p256Scalar } from './p256'
import { publicPoint } from './public-point'

const N = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

test('zero, the order and anything above are not scalars', () => {
  expect(p256Scalar(new Uint8Array(32))).toBeUndefined()
  expect(p256Scalar(new Uint8Array(0))).toBeUndefined()
  expect(p256Scalar(bytes(N))).toBeUndefined()
  expect(p256Scalar(bytes(N.replace(/51$/, '52')))).toBeUndefined()
  expect(p256Scalar(new Uint8Array(32).fill(255))).toBeUndefined()
  expect(p256Scalar(bytes(`01${'00'.repeat(32)}`))).toBeUndefined()
})

test('one and the order minus one are scalars', () => {
  const largest = bytes(N.replace(/51$/, '50'))
  expect(p256Scalar(largest)).toEqual(largest)
  expect(p256Scalar(bytes('01'))).toEqual(bytes('01'.padStart(64, '0')))
})

test('a scalar of another length is brought to 32 bytes', () => {
  expect(p256Scalar(bytes(`00${'7f'.repeat(32)}`))).toEqual(bytes('7f'.repeat(32)))
  expect(p256Scalar(bytes('7f'.repeat(31)))).toEqual(bytes(`00${'7f'.repeat(31)}`))
})

test('only an uncompressed point of 65 bytes has coordinates', () => {
  const { x, y } = throwawayKey()
  expect(p256Coordinates(Uint8Array.of(4, ...x, ...y))).toEqual({
    x: new Uint8Array(x),
    y: new Uint8Array(y),
  })
  expect(p256Coordinates(Uint8Array.of(2, ...x))).toBeUndefined()
  expect(p256Coordinates(Uint8Array.of(4, ...x))).toBeUndefined()
})

test('the calculated public half is the one that node:crypto calculates', async () => {
  const { d, x, y } = throwawayKey()
  expect(await publicPoint(new Uint8Array(d))).toEqual({ x: new Uint8Array(x), y: new Uint8Array(y) })
  const key = p256Key({ scalar: d, parameters: { status: 'absent' }, point: Uint8Array.of(4, ...x, ...y) })
  expect(key).toEqual({ d: new Uint8Array(d), x: new Uint8Array(x), y: new Uint8Array(y) })
})
