import { expect, test } from 'vitest'
import { batch } from './batch'
import { corpus } from './corpus'
import { type TargetName, targets } from './targets'

/** The same texts every time: `npm run fuzz` draws others. */
const SEED = 20_260_921
const CASES = 400

test.each(Object.keys(targets) as TargetName[])(
  '%s: mutated texts are read without a fault',
  async (name) => {
    const { failure } = await batch(name, corpus(), SEED, CASES)
    expect(failure).toBeUndefined()
  },
)
