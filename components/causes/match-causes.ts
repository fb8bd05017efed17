/** The causes that match what was typed. */
export interface Matches {
  /** Indexes of the matching causes in the list. */
  readonly fit: ReadonlySet<number>
  /** Whether every match has all the words that were typed. If not, the matches have most of them. */
  readonly complete: boolean
}

const MOST_CHARACTERS = 4000
const MOST_WORDS = 40

/**
 * Finds the causes that have every word that was typed, in any order. A pasted error message often contains a name or a
 * number of its own. So if no cause has every word, the causes with the most words match, provided that they have at
 * least half of them.
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
