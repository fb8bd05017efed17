import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const exp = SAMPLE_NOW + 840

test('a token that had expired when Apple answered is found, with how long before', () => {
  const inspection = inspectText(answered(sampleToken('asc-team'), exp + 90), { now: exp + 9_000 })
  const finding = findingIn(inspection, 'exp-passed')
  expect(finding?.severity).toBe('error')
  expect(finding?.seen).toContain('1 min 30 s before Apple’s answer')
})

test('a token that is merely old now is asked about', () => {
  const finding = findingIn(inspectText(sampleToken('asc-team'), { now: exp + 7_200 }), 'exp-passed')
  expect(finding?.seen).toContain('2 h ago')
  expect(finding?.seen).toContain('was it when you sent it?')
})

test('a token has expired in the very second that exp names', () => {
  expect(findingIn(inspectText(sampleToken('asc-team'), { now: exp }), 'exp-passed')).toBeDefined()
  expect(findingIn(inspectText(sampleToken('asc-team'), { now: exp - 1 }), 'exp-passed')).toBeUndefined()
})

test('a token that expired only after the failing call is not found', () => {
  const inspection = inspectText(answered(sampleToken('asc-team'), exp - 60), { now: exp + 9_000 })
  expect(findingIn(inspection, 'exp-passed')).toBeUndefined()
})
