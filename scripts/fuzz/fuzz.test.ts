import { expect, test } from 'vitest'
import { batch } from './batch'
import { corpus } from './corpus'
import { type TargetName, targets } from './targets'

/** The same few texts for every change; the release tier reads more, and `npm run fuzz` is told others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_921)
const CASES = Number(process.env.FUZZ_CASES ?? 100)

test.each(Object.keys(targets) as TargetName[])(
  '%s: mutated texts are read without a fault',
  async (name) => {
    const { failure } = await batch(name, corpus(), SEED, CASES)
    expect(failure, `seed ${SEED}`).toBeUndefined()
  },
  // A busy machine is no fault.
  120_000 + CASES * 300,
)
