import { expect, test } from 'vitest'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([`Authorization: Bearer b'${token}'`, `b"${token}"`])('bytes printed as text are found', (text) => {
  const finding = findingIn(inspectText(text, { now: SAMPLE_NOW }), 'token-bytes-repr')
  expect(finding?.severity).toBe('error')
  expect(finding?.fix.code?.[0]?.language).toBe('Python')
})

test('plain quotes are not bytes', () => {
  expect(findingIn(inspectText(`'${token}'`, { now: SAMPLE_NOW }), 'token-bytes-repr')).toBeUndefined()
})
