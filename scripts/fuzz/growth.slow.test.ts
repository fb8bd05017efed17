import { expect, test } from 'vitest'
import { corpus } from './corpus'
import { growth } from './growth'
import { type TargetName, targets } from './targets'

const SEED = Number(process.env.FUZZ_SEED ?? 20_260_921)
const SAMPLES = Number(process.env.FUZZ_SAMPLES ?? 3)

test.each(Object.keys(targets) as TargetName[])(
  '%s: a text eight times as long takes about eight times as long to read',
  async (name) => {
    expect(await growth(name, corpus(), SEED, SAMPLES, processorTime), `seed ${SEED}`).toBeUndefined()
  },
  60_000 + SAMPLES * 30_000,
)

/** Milliseconds of processor time of this process, which other processes do not affect. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
