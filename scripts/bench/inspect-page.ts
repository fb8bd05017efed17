import { inspectChecked } from '../../lib/inspect/inspect-paste'

/** The moment at which the recordings were made, NumericDate seconds. */
const CLOCK = 1_795_833_327

export interface InspectTimes {
  /** Milliseconds of the first inspection, with code that never ran before. */
  readonly first: number
  /** The median of those after it. */
  readonly later: number
}

/** Inspects a text over and over; called from `inspect.mjs`. */
function measureInspecting(text: string, rounds: number): InspectTimes {
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now()
    inspectChecked(text, { clock: CLOCK })
    return performance.now() - start
  })
  const [first = Number.NaN, ...rest] = times
  return { first, later: rest.toSorted((one, other) => one - other)[rest.length >> 1] ?? Number.NaN }
}

Object.assign(globalThis, { measureInspecting })
