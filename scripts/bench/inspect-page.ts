import { inspectChecked } from '../../lib/inspect/inspect-paste'

/** The time at which the recordings were made, as a NumericDate in seconds. */
const CLOCK = 1_795_833_327

export interface InspectTimes {
  /** Milliseconds of the first inspection, whose code has not run before. */
  readonly first: number
  /** Milliseconds; the median of the later inspections. */
  readonly later: number
}

/** Inspects a text repeatedly. Called from `inspect.mjs`. */
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
