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

/**
 * Returns the lines that a step has to look at, one by one. Very long lines are shortened to their beginning.
 *
 * @param begins - a global pattern that occurs in every line at which the step may begin something. It may begin with
 *   the newline before the line, because the first line is always returned. A pattern without the flag `u` is found much
 *   faster.
 * @param inside - whether the step is in the middle of something, so that it needs the next line whatever it contains
 */
export function* linesFrom(text: string, begins: RegExp, inside: () => boolean): Generator<Line> {
  let feed = -1
  for (;;) {
    let start = feed + 1
    if (feed >= 0 && !inside()) {
      begins.lastIndex = feed
      if (begins.exec(text) === null) return
      start = text.lastIndexOf('\n', begins.lastIndex - 1) + 1
    }
    feed = text.indexOf('\n', start)
    const stop = feed < 0 ? text.length : feed
    const end = endOfLine(text, start, stop)
    yield { start, end, text: text.slice(start, Math.min(end, start + LONGEST)) }
    if (feed < 0) return
  }
}

const CARRIAGE_RETURN = 13

const endOfLine = (text: string, start: number, stop: number): number =>
  stop > start && text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop

/** Returns the line before the one that begins at `start`, shortened if it is very long; an empty line if there is none. */
export function lineBefore(text: string, start: number): Line {
  if (start === 0) return { start, end: start, text: '' }
  const first = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1
  const end = endOfLine(text, first, start - 1)
  return { start: first, end, text: text.slice(first, Math.min(end, first + LONGEST)) }
}
