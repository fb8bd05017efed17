/** From here on a word is so like the searched one that guesses about slips of the keyboard only disturb. */
export const CERTAIN = 0.8

/**
 * How like a word is to the searched one: 1 the same, 0.8 begins with it, 0.5 holds it, less where one or two slips of
 * the keyboard lie between (see `slipped`), 0 unlike.
 */
export function likeness(searched: string, word: string): number {
  if (word === searched) return 1
  if (word.startsWith(searched)) return CERTAIN
  return searched.length >= 3 && word.includes(searched) ? 0.5 : 0
}

/**
 * How like the beginning of a word is to the searched one when letters are missing, too many, wrong or swapped: one slip
 * from three letters on, two from eight. 0 when there are more. At most 24 letters are compared, so the time is bounded.
 */
export function slipped(searched: string, word: string): number {
  const { length } = searched
  if (length < 3 || length > 24) return 0
  // A slip seldom hits the very first letter, and looking there alone spares nine words of ten.
  if (searched[0] !== word[0] && searched[0] !== word[1] && searched[1] !== word[0]) return 0
  const most = length < 8 ? 1 : 2
  const distance = distanceToBeginning(searched, word.slice(0, length + most), most)
  return distance > most ? 0 : 0.4 - distance * 0.1
}

/**
 * The fewest slips between `searched` and any beginning of `word` (optimal string alignment, by rows); given up once
 * there are more than `most`.
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

/** Room for three rows of the longest words that are compared, so that no row is allocated for each word. */
const rows = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)] as const
