import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const exp = SAMPLE_NOW + 840

test('a token used in its last minute is found', () => {
  const finding = findingIn(
    inspectText(answered(sampleToken('asc-team'), exp - 59), { now: SAMPLE_NOW }),
    'exp-reused-to-the-end',
  )
  expect(finding?.severity).toBe('warn')
  expect(finding?.seen).toContain('59 s')
})

test('one with a minute left, or none, is not', () => {
  for (const now of [exp - 60, exp]) {
    expect(findingIn(inspectText(sampleToken('asc-team'), { now }), 'exp-reused-to-the-end')).toBeUndefined()
  }
})
