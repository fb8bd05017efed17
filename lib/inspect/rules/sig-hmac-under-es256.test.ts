import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const [header, payload] = sampleToken('asc-team').split('.')
const mac = createHmac('sha256', sampleKey.pem).update(`${header}.${payload}`)
const digest = mac.digest()
const token = (signature: string | Buffer) =>
  `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`

test('32 bytes are an HMAC', () => {
  expect(errorsIn(inspectText(token(digest), { now: SAMPLE_NOW }))).toEqual(['sig-hmac-under-es256'])
})

test('64 hexadecimal digits are an HMAC, although their number is right', () => {
  const inspection = inspectText(token(digest.toString('hex')), { now: SAMPLE_NOW })
  expect(errorsIn(inspection)).toEqual(['sig-hmac-under-es256'])
  expect(findingIn(inspection, 'sig-hmac-under-es256')?.seen).toContain('hexadecimal')
})

test('with the key loaded the secret is named', async () => {
  const inspection = await inspectWithKey(token(digest), { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['sig-hmac-under-es256'])
  expect(findingIn(inspection, 'sig-hmac-under-es256')?.seen).toContain(
    'the text of the key file as the secret',
  )
})

test('64 bytes that are not all digits are a signature', () => {
  const almost = `${digest.toString('hex').slice(0, 63)}g`
  expect(findingIn(inspectText(token(almost), { now: SAMPLE_NOW }), 'sig-hmac-under-es256')).toBeUndefined()
})
