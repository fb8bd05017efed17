import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test('padding on the signature is one finding, with the key too', async () => {
  const inspection = await inspectWithKey(`${token}==`, { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['b64-padded'])
  expect(findingIn(inspection, 'b64-padded')?.seen).toContain('“=” in the signature')
})

test('percent-encoded padding is found', () => {
  const inspection = inspectText(`${token}%3D%3D`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'b64-padded')).toBeDefined()
})

test('a token without padding is not found', () => {
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'b64-padded')).toBeUndefined()
})
