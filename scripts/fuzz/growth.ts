import fc from 'fast-check'
import { type Failure, texts } from './batch'
import type { Corpus } from './corpus'
import { type TargetName, targets } from './targets'

/** Milliseconds. A shorter measurement is noise. */
const NOISE = 8
const SHORTEST = 1 << 14
const LONGEST = 1 << 20
const TIMES_LONGER = 8
/** Quadratic work would take 64 times as long. The margin above 8 is for garbage collection and caches. */
const MOST_TIMES_DEARER = 20
/**
 * A single jump in cost, for example where the heap has to grow, does not repeat at four times the length. Quadratic
 * work would take 16 times as long there.
 */
const TIMES_AGAIN = 4
const MOST_TIMES_AGAIN = 8
const ATTEMPTS = 4

interface Endless {
  readonly opening: string
  readonly piece: string
  readonly between: string
  readonly closing: string
}

/** A text of about the given length. */
function grown({ opening, piece, between, closing }: Endless, length: number): string {
  const step = piece + between
  return opening + step.repeat(Math.ceil(length / step.length)) + closing
}

/**
 * Reads texts that repeat a piece, and again at eight times the length. It fails if that takes far more than eight
 * times as long.
 *
 * @param clock - processor time so far, in milliseconds
 */
export async function growth(
  name: TargetName,
  corpus: Corpus,
  seed: number,
  samples: number,
  clock: () => number,
): Promise<Failure | undefined> {
  const text = texts(name, corpus)
  const some = text.map((all) => all.slice(0, 500))
  const endless = fc.record({
    opening: fc.oneof(fc.constantFrom('', '[', '{"a":', '"', 'curl ', '-----BEGIN PRIVATE KEY-----\n'), text),
    piece: fc.oneof(some, fc.string({ unit: 'binary', minLength: 1, maxLength: 4 })).map((all) => all || 'x'),
    between: fc.constantFrom('', ' ', '\n', ',', '.', '"'),
    closing: fc.oneof(fc.constant(''), some),
  })
  for (const sample of fc.sample(endless, { seed, numRuns: samples })) {
    const message = await tooDear(name, sample, clock).catch((error: Error) => error.stack)
    if (message !== undefined) return { input: JSON.stringify(sample), message }
  }
  return undefined
}

async function tooDear(name: TargetName, sample: Endless, clock: () => number): Promise<string | undefined> {
  const cost = async (text: string): Promise<number> => {
    const start = clock()
    await targets[name].bare(text)
    return clock() - start
  }
  let length = SHORTEST
  while (length < LONGEST && (await cost(grown(sample, length))) < NOISE) length *= 2
  const texts = [1, TIMES_LONGER, TIMES_LONGER * TIMES_AGAIN].map((times) => grown(sample, length * times))
  const [short = '', long = '', longest = ''] = texts
  const message = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [first, second] = [await cost(short), await cost(long)]
    if (second <= MOST_TIMES_DEARER * Math.max(first, NOISE)) return undefined
    const third = await cost(longest)
    if (third <= MOST_TIMES_AGAIN * second) return undefined
    const costs = [first, second, third].map(
      (time, at) => `${texts[at]?.length} characters ${time.toFixed(0)} ms`,
    )
    message.push(costs.join(', '))
  }
  return `takes more than linear time: ${message.at(-1)}`
}
