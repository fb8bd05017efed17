import fc from 'fast-check'
import type { Corpus } from './corpus'
import { inputs } from './inputs'
import { type Target, type TargetName, targets } from './targets'

export interface Batch {
  /**
   * The result of each text, in order. After a failure it includes the texts that were tried in order to shorten the
   * failing one.
   */
  readonly outcomes: readonly string[]
  readonly failure?: Failure
}

export interface Failure {
  /** The shortest text found that still fails. */
  readonly input: string
  readonly message: string
}

/** The texts that a target has to read. */
export function texts(name: TargetName, corpus: Corpus): fc.Arbitrary<string> {
  const { own, sound }: Target = targets[name]
  const mutated = inputs(corpus[own], Object.values(corpus).flat())
  return sound ? fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: sound }) : mutated
}

/** Reads the given number of texts, which follow from the seed alone, and shrinks the first one that fails. */
export async function batch(name: TargetName, corpus: Corpus, seed: number, cases: number): Promise<Batch> {
  const { read }: Target = targets[name]
  const outcomes: string[] = []
  const property = fc.asyncProperty(texts(name, corpus), async (text) => {
    outcomes.push(await read(text))
  })
  const result = await fc.check(property, { seed, numRuns: cases })
  if (!result.failed) return { outcomes }
  const [input = ''] = result.counterexample ?? []
  const error = result.errorInstance
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { outcomes, failure: { input, message } }
}
