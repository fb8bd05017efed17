/** The causes that fit what was typed. */
export interface Matches {
  /** Places in the list. */
  readonly fit: ReadonlySet<number>
  /** Whether each of them has every word; else they have the most of them. */
  readonly complete: boolean
}

const MOST_CHARACTERS = 4000
const MOST_WORDS = 40

/**
 * Finds the causes that have every word that was typed, in any order. A pasted error message often has a name or a number of its
 * own in it, so where none has every word, those with the most words fit, at least half of them.
 *
 * @param list - all words of each cause, in lower case
 */
export function matchCauses(list: readonly string[], typed: string): Matches {
  const words = [
    ...new Set(
      typed
        .slice(0, MOST_CHARACTERS)
        .toLowerCase()
        .split(/[\s"'“”{}[\]]+/u),
    ),
  ].filter((word) => /[\p{L}\p{N}]/u.test(word))
  const asked = words.slice(0, MOST_WORDS)
  const counts = list.map((each) => asked.filter((word) => each.includes(word)).length)
  const most = Math.max(...counts, 0)
  const complete = most === asked.length
  const enough = complete || most * 2 >= asked.length
  return {
    fit: new Set(counts.flatMap((count, at) => (enough && count === most ? [at] : []))),
    complete,
  }
}
