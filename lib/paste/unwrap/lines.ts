/** A line of a text without its newline. */
export interface Line {
  readonly start: number
  /** The index after its last character, before the newline. */
  readonly end: number
  readonly text: string
}

/** The rest of a longer line isn't read by steps that work line by line, because such a line is data, not output. */
const LONGEST = 20_000

/** Returns the lines that contain a sign one by one, whole, with their newline's carriage return. */
export function* linesWith(text: string, sign: string): Generator<Pick<Line, 'start' | 'text'>> {
  let at = text.indexOf(sign)
  while (at >= 0) {
    const start = text.lastIndexOf('\n', at) + 1
    const feed = text.indexOf('\n', at)
    yield { start, text: text.slice(start, feed < 0 ? text.length : feed) }
    at = feed < 0 ? -1 : text.indexOf(sign, feed)
  }
}

/** Returns the lines of a text one by one. Very long lines are shortened to their beginning. */
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
