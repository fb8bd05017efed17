import { expect, test } from 'vitest'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import { inspectPaste } from './inspect-paste'
import { rules } from './rules'

test('an inspection can pause before every rule', async () => {
  let pauses = 0
  const { inspection } = await inspectPaste(sampleToken('asc-team', { now: SAMPLE_NOW }), {
    clock: SAMPLE_NOW,
    async run(work) {
      let step = work.next()
      for (; !step.done; step = work.next()) {
        await undefined
        pauses += 1
      }
      return step.value
    },
  })
  expect(inspection.verdict).toBe('ok')
  expect(pauses).toBeGreaterThanOrEqual(rules.length)
})
