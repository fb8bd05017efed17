import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const [header, payload, signature] = sampleToken('asc-team').split('.')

test.each([
  [`${header}.${payload}`, 'the signature is missing'],
  [`${header}.${payload}.${signature}.${signature}`, '4 parts'],
  [`${header}.${payload}.${signature}.${signature}.${signature}`, 'JWE'],
])('a wrong number of parts is one finding', async (text, words) => {
  const inspection = await inspectWithKey(text, { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['token-part-count'])
  expect(findingIn(inspection, 'token-part-count')?.seen).toContain(words)
})

test('an empty payload is found', () => {
  const inspection = inspectText(`Authorization: Bearer ${header}..${signature}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'token-part-count')?.seen).toContain('payload')
})

test('three parts are right', () => {
  const inspection = inspectText(`${header}.${payload}.${signature}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'token-part-count')).toBeUndefined()
})
