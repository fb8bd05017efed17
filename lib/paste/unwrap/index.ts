import { withoutBoxes } from './box'
import { withoutColors } from './colors'
import { withoutContinuations } from './continuations'
import { withoutCurlTrace } from './curl-trace'
import { asItIs, edited, type Step, type Unwrapped } from './edit'
import { withoutEntities } from './entities'
import { withoutErrorView } from './error-view'
import { withoutEscapes } from './escapes'
import { withoutFences } from './fences'
import { withoutIndentation } from './indentation'
import { withJoinedLiterals } from './literals'
import { withoutLogPrefixes } from './log-prefixes'
import { withoutQuotes } from './quotes'

export type { Unwrapped } from './edit'

/**
 * A string that contains character references is unescaped before they are decoded, because the decoded quotes would
 * end it too early.
 */
const withoutEscapesAroundEntities: Step = (text) => (text.includes('&quot;') ? withoutEscapes(text) : [])

/** The steps in the order in which wrapping is usually added, the outermost first. */
const STEPS: readonly Step[] = [
  withoutEscapesAroundEntities,
  withoutEntities,
  withoutColors,
  withoutCurlTrace,
  withoutFences,
  withoutErrorView,
  withoutBoxes,
  withoutLogPrefixes,
  withoutContinuations,
  withoutQuotes,
  withoutIndentation,
  withoutEscapes,
  withJoinedLiterals,
]

/** How many layers are removed. A long text is a log, which is wrapped once. */
const ROUNDS = 4
const ROUNDS_OF_A_LOG = 1
const LONG = 200_000

/**
 * Removes what terminals, logs, mails, web pages and programs put around and into a text, one layer after the other,
 * until nothing is left to remove.
 *
 * @returns a generator that yields between steps, so that the caller can pause
 */
export function* unwrap(text: string): Generator<void, Unwrapped> {
  let now = asItIs(text)
  const rounds = text.length > LONG ? ROUNDS_OF_A_LOG : ROUNDS
  for (let round = 0; round < rounds; round += 1) {
    const before = now
    for (const step of STEPS) {
      now = edited(now, step(now.text))
      yield
    }
    if (now === before) break
  }
  return now
}
