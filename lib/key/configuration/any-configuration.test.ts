import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APPLE_BLOCKS, anyConfiguration } from '../../../testing/any-configuration'
import { readKey } from '../read-key'

test('in any container, among any other entries, only the right key and its identifiers are found', {
  timeout: 600_000,
}, async () => {
  expect(APPLE_BLOCKS.length).toBeGreaterThan(6)
  const runs = Number(process.env.FUZZ_CASES ?? 150)
  await fc.assert(
    fc.asyncProperty(anyConfiguration, async ({ text, values, key, container }) => {
      const reading = await readKey(text)
      if (reading.status !== 'read') throw new Error(`${container}: ${JSON.stringify(reading).slice(0, 600)}`)
      expect(Buffer.from(reading.key.d).toString('hex')).toBe(Buffer.from(key.d).toString('hex'))
      const { source: _, signs: __, ...found } = reading.fields ?? { source: '' }
      expect(found, container).toEqual(values)
    }),
    { numRuns: runs },
  )
})
