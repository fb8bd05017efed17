import { withoutInvisible } from '../text/invisible'

/** A bare value, and what was removed around it. */
export interface Cleaned {
  readonly value: string
  /** What was removed, in words for people; empty if nothing was. */
  readonly removed: readonly string[]
}

const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
])
const LINE_END = /[\r\n\u0085\u2028\u2029]/u

/**
 * Removes what is often copied along with an identifier: spaces and newlines around it, one pair of quotes, a comma or
 * semicolon after it, and invisible characters. Nothing else inside the value changes.
 *
 * @param raw - the string as typed or pasted
 * @returns the bare value and a list of what was removed; never throws
 */
export function clean(raw: string): Cleaned {
  const removed = new Set<string>()
  let value = withoutInvisible(raw)
  if (value !== raw) removed.add('invisible characters')
  // Two rounds remove both spaces inside quotes and quotes inside spaces.
  for (let round = 0; round < 2; round += 1) {
    const trimmed = value.trim()
    if (trimmed !== value) {
      const ends =
        value.slice(0, value.indexOf(trimmed)) + value.slice(value.indexOf(trimmed) + trimmed.length)
      removed.add(LINE_END.test(ends) ? 'newlines' : 'spaces')
      value = trimmed
    }
    const separator = value.endsWith(',') || value.endsWith(';')
    if (separator && value.length > 1) {
      removed.add('punctuation at the end')
      value = value.slice(0, -1).trimEnd()
    }
    const closing = QUOTES.get(value.charAt(0))
    if (closing !== undefined && value.length > 1 && value.endsWith(closing)) {
      removed.add('quotes')
      value = value.slice(1, -1)
    }
  }
  return { value, removed: [...removed] }
}
