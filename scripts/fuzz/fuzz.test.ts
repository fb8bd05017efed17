import { expect, test } from 'vitest'
import { batch } from './batch'
import { corpus } from './corpus'
import { type TargetName, targets } from './targets'

/** The same few texts in every run of the tests; `npm run fuzz` is told others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_921)
const CASES = Number(process.env.FUZZ_CASES ?? 400)

test.each(Object.keys(targets) as TargetName[])(
  '%s: mutated texts are read without a fault',
  async (name) => {
    const { failure } = await batch(name, corpus(), SEED, CASES)
    expect(failure, `seed ${SEED}`).toBeUndefined()
  },
  30_000 + CASES * 50,
)
