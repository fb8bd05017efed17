/** A range of a text, and the text that replaces it. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Undoes one kind of wrapping. The edits are in order and don't overlap. Takes linear time and never throws. */
export type Step = (text: string) => readonly Edit[]

/** A text without its wrapping, and a function that finds its original places. */
export interface Unwrapped {
  readonly text: string
  /** Returns the range of the original text that a range of this text was made from. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number]
}

/** Returns a text that needs no edits. */
export const asItIs = (text: string): Unwrapped => ({ text, place: (start, end) => [start, end] })

/** Applies the edits and keeps track of the original places. */
export function edited(before: Unwrapped, edits: readonly Edit[]): Unwrapped {
  if (edits.length === 0) return before
  let text = ''
  /** The start of each replacement in the new text. */
  const begins: number[] = []
  let at = 0
  for (const edit of edits) {
    text += before.text.slice(at, edit.start)
    begins.push(text.length)
    text += edit.text
    at = edit.end
  }
  text += before.text.slice(at)
  /** Returns the range of the old text that a character of the new text was made from. */
  const old = (place: number): Pick<Edit, 'start' | 'end'> => {
    const index = lastAtMost(begins, place)
    const edit = edits[index]
    if (edit === undefined) return { start: place, end: place + 1 }
    const behind = place - (begins[index] ?? 0) - edit.text.length
    return behind < 0 ? edit : { start: edit.end + behind, end: edit.end + behind + 1 }
  }
  return {
    text,
    place: (start, end) => {
      const first = start < text.length ? old(start) : { start: at, end: at }
      // The end is located by the last character, so that text removed after it isn't included.
      const last = end - 1 === start && start < text.length ? first : old(end - 1)
      return before.place(first.start, end > start ? last.end : first.start)
    },
  }
}

/** Returns the index of the last number that is at most `value`, or -1 if there is none. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
