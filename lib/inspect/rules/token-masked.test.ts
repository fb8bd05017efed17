import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

test.each([
  'Authorization: Bearer ***',
  'Authorization: Bearer [REDACTED]',
  `Authorization: Bearer ${sampleToken('asc-team').slice(0, 30)}********`,
])('%# a masked token is one finding', (text) => {
  expect(errorsIn(inspectText(text, { now: SAMPLE_NOW }))).toEqual(['token-masked'])
})

test('a token that is shown is not masked', () => {
  const inspection = inspectText(`Authorization: Bearer ${sampleToken('asc-team')}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'token-masked')).toBeUndefined()
})
