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
  const pieces: string[] = []
  /** For each piece, where it begins in the new text, and the range of the old text that it was made from. */
  const starts: number[] = []
  const stretches: { readonly from: number; readonly to: number; readonly kept: boolean }[] = []
  let length = 0
  const add = (piece: string, from: number, to: number, kept: boolean) => {
    if (piece === '') return
    pieces.push(piece)
    starts.push(length)
    stretches.push({ from, to, kept })
    length += piece.length
  }
  let at = 0
  for (const { start, end, text } of edits) {
    add(before.text.slice(at, start), at, start, true)
    add(text, start, end, false)
    at = end
  }
  add(before.text.slice(at), at, before.text.length, true)
  const old = (place: number, edge: 'from' | 'to'): number => {
    const index = Math.max(0, lastAtMost(starts, place))
    const stretch = stretches[index]
    if (stretch === undefined) return 0
    return stretch.kept ? stretch.from + place - (starts[index] ?? 0) : stretch[edge]
  }
  return {
    text: pieces.join(''),
    place: (start, end) => {
      const first = start < length ? old(start, 'from') : at
      // The end is located by the last character, so that text removed after it isn't included.
      const last = end > start ? old(end - 1, 'to') : first
      const kept = stretches[Math.max(0, lastAtMost(starts, end - 1))]?.kept ?? true
      return before.place(first, end > start ? last + (kept ? 1 : 0) : first)
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
