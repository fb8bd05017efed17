import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const wrapped = (token.match(/.{1,76}/gu) ?? []).join('\n')

test('a token wrapped at 76 characters is found, and judged as joined', async () => {
  const inspection = await inspectWithKey(wrapped, { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['token-wrapped'])
  expect(findingIn(inspection, 'token-wrapped')?.seen).toContain('after character 76')
})

test('a line end behind the token is nothing', () => {
  expect(findingIn(inspectText(`${token}\n`, { now: SAMPLE_NOW }), 'token-wrapped')).toBeUndefined()
})
