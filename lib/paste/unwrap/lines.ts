/** A line of a text without its newline. */
export interface Line {
  readonly start: number
  /** The index after its last character, before the newline. */
  readonly end: number
  readonly text: string
}

/** A longer line is not looked at by steps that work line by line: it is data, not print. */
const LONGEST = 20_000

/** The lines of a text one by one; of very long ones the beginning. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  while (start <= text.length) {
    const feed = text.indexOf('\n', start)
    const stop = feed < 0 ? text.length : feed
    const end = text.charCodeAt(stop - 1) === 13 && stop > start ? stop - 1 : stop
    yield { start, end, text: text.slice(start, Math.min(end, start + LONGEST)) }
    if (feed < 0) return
    start = feed + 1
  }
}
