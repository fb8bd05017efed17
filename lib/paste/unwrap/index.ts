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

/** A string that holds character references ends where its own quotes do: they are not yet the references' quotes. */
const withoutEscapesAroundEntities: Step = (text) => (text.includes('&quot;') ? withoutEscapes(text) : [])

/** In the order in which wrapping is usually put on, the outermost first. */
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

/** What is wrapped more often than this stays as it is; a long text is a log, which is wrapped once. */
const ROUNDS = 4
const ROUNDS_OF_A_LOG = 1
const LONG = 200_000

/**
 * Undoes what terminals, logs, mails, web pages and programs put around and into a text, one layer after the other, until
 * nothing is left to undo.
 *
 * @returns the work in steps, so that whoever drives it may rest between them
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
