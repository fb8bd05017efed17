import { expect, test } from 'vitest'
import { batch } from './batch'
import { corpus } from './corpus'
import { type TargetName, targets } from './targets'

/** Every change reads the same few texts. The release tier reads more, and `npm run fuzz` sets both values. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_921)
const CASES = Number(process.env.FUZZ_CASES ?? 100)

test.each(Object.keys(targets) as TargetName[])(
  '%s: mutated texts are read without a fault',
  async (name) => {
    const { failure } = await batch(name, corpus(), SEED, CASES)
    expect(failure, `seed ${SEED}`).toBeUndefined()
  },
  // The limit leaves room for a busy machine.
  120_000 + CASES * 300,
)
