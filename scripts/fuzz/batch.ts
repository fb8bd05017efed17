import fc from 'fast-check'
import type { Corpus } from './corpus'
import { inputs } from './inputs'
import { type Target, type TargetName, targets } from './targets'

export interface Batch {
  /** SHA-256 over everything that came out. */
  readonly hash: string
  readonly failure?: Failure
}

export interface Failure {
  /** The shortest text found that still fails. */
  readonly input: string
  readonly message: string
}

/** The texts that a target is given. */
export function texts(name: TargetName, corpus: Corpus): fc.Arbitrary<string> {
  const { own, sound }: Target = targets[name]
  const mutated = inputs(corpus[own], Object.values(corpus).flat())
  return sound ? fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: sound }) : mutated
}

/** Reads so many texts that follow from the seed alone. */
export async function batch(name: TargetName, corpus: Corpus, seed: number, cases: number): Promise<Batch> {
  const { read }: Target = targets[name]
  const outcomes: string[] = []
  const failure = await tried(texts(name, corpus), seed, cases, async (text) => {
    outcomes.push(await read(text))
  })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(outcomes.join('\n')))
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { hash, ...(failure && { failure }) }
}

/** The outcome for one text, a refusal to work included. */
export async function outcome(name: TargetName, text: string): Promise<string> {
  try {
    return await targets[name].read(text)
  } catch (error) {
    return String(error)
  }
}

/** Gives a check texts that follow from the seed, and shrinks the first that fails. */
export async function tried(
  arbitrary: fc.Arbitrary<string>,
  seed: number,
  cases: number,
  check: (text: string) => Promise<void>,
): Promise<Failure | undefined> {
  const result = await fc.check(fc.asyncProperty(arbitrary, check), { seed, numRuns: cases })
  if (!result.failed) return undefined
  const [input = ''] = result.counterexample ?? []
  const error = result.errorInstance
  return { input, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
