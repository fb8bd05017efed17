/** If a word is at least this similar to the search term, looking for typing errors would only add noise. */
export const CERTAIN = 0.8

/**
 * Returns how similar a word is to a search term: 1 if they are equal, 0.8 if the word begins with the term, 0.5 if it
 * contains a term of at least three letters, otherwise 0. For typing errors, see `slipped`.
 */
export function likeness(searched: string, word: string): number {
  if (word === searched) return 1
  if (word.startsWith(searched)) return CERTAIN
  return searched.length >= 3 && word.includes(searched) ? 0.5 : 0
}

/**
 * Returns how similar the beginning of a word is to a search term with typing errors, that is, missing, extra, wrong or
 * swapped letters. One error is accepted from three letters on, two from eight. Returns 0 if there are more. Terms of
 * more than 24 letters aren't compared, so the time is bounded.
 */
export function slipped(searched: string, word: string): number {
  const { length } = searched
  if (length < 3 || length > 24) return 0
  // A typing error is seldom in the very first letter. This check skips nine of ten words.
  if (searched[0] !== word[0] && searched[0] !== word[1] && searched[1] !== word[0]) return 0
  const most = length < 8 ? 1 : 2
  const distance = distanceToBeginning(searched, word.slice(0, length + most), most)
  return distance > most ? 0 : 0.4 - distance * 0.1
}

/**
 * Returns the smallest number of typing errors between `searched` and any beginning of `word` (optimal string
 * alignment, by rows). Stops as soon as the number is above `most`.
 */
function distanceToBeginning(searched: string, word: string, most: number): number {
  const width = word.length + 1
  let before = rows[0]
  let above = rows[1]
  let current = rows[2]
  for (let column = 0; column < width; column += 1) above[column] = column
  for (let row = 1; row <= searched.length; row += 1) {
    const letter = searched.charCodeAt(row - 1)
    const previous = searched.charCodeAt(row - 2)
    let smallest = row
    current[0] = row
    for (let column = 1; column < width; column += 1) {
      const there = word.charCodeAt(column - 1)
      let least = (above[column - 1] ?? 0) + (letter === there ? 0 : 1)
      least = Math.min(least, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      if (row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && previous === there) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      current[column] = least
      if (least < smallest) smallest = least
    }
    if (smallest > most) return smallest
    ;[before, above, current] = [above, current, before]
  }
  return Math.min(...above.subarray(0, width))
}

/** Memory for three rows of the longest words that are compared, so that no row is allocated for each word. */
const rows = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)] as const
