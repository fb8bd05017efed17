import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test('base64 around the token is undone and noted', async () => {
  const inspection = await inspectWithKey(Buffer.from(token).toString('base64'), {
    now: SAMPLE_NOW,
    key: sampleKey,
  })
  expect(findingIn(inspection, 'token-double-encoded')?.severity).toBe('info')
  expect(errorsIn(inspection)).toEqual([])
})

test('percent-encoding of the dots is undone and noted', () => {
  const inspection = inspectText(token.replaceAll('.', '%2E'), { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'token-double-encoded')).toBeDefined()
})

test('a plain token is not found', () => {
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'token-double-encoded')).toBeUndefined()
})
