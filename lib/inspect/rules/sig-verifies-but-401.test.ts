import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { findingIn } from '../../../testing/finding-in'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'
import { throwawayKey } from '../../../testing/throwaway-key'

const token = sampleToken('asc-team')

test('a token that verifies and was refused is asked about', async () => {
  const inspection = await inspectWithKey(answered(token, SAMPLE_NOW), { now: SAMPLE_NOW, key: sampleKey })
  const finding = findingIn(inspection, 'sig-verifies-but-401')
  expect(finding?.severity).toBe('ask')
  expect(finding?.seen).toContain('2X9R4HXF34')
})

test('without an answer there is nothing to ask', async () => {
  const inspection = await inspectWithKey(token, { now: SAMPLE_NOW, key: sampleKey })
  expect(findingIn(inspection, 'sig-verifies-but-401')).toBeUndefined()
})

test('it gives way to a provable fault', async () => {
  const inspection = await inspectWithKey(answered(token, SAMPLE_NOW + 900), {
    now: SAMPLE_NOW,
    key: sampleKey,
  })
  expect(findingIn(inspection, 'sig-verifies-but-401')).toBeUndefined()
})

test('a signature that fails is not called right', async () => {
  const inspection = await inspectWithKey(answered(token, SAMPLE_NOW), {
    now: SAMPLE_NOW,
    key: throwawayKey(),
  })
  expect(findingIn(inspection, 'sig-verifies-but-401')).toBeUndefined()
})
