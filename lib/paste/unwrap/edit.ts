/** A stretch of a text, and what takes its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Undoes one kind of wrapping: its edits are in order and do not overlap. Linear in the text, never fails. */
export type Step = (text: string) => readonly Edit[]

/** A text with its wrapping undone, and the way back. */
export interface Unwrapped {
  readonly text: string
  /** The range of the text before that a range of this one stands for. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number]
}

/** The text itself, where nothing had to be undone. */
export const asItIs = (text: string): Unwrapped => ({ text, place: (start, end) => [start, end] })

/** Makes the edits, and remembers where everything was. */
export function edited(before: Unwrapped, edits: readonly Edit[]): Unwrapped {
  if (edits.length === 0) return before
  const pieces: string[] = []
  /** For each piece: where it begins in the new text, and the stretch of the old text it stands for. */
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
      // The end is found by the last character, so that what was taken out after it stays outside.
      const last = end > start ? old(end - 1, 'to') : first
      const kept = stretches[Math.max(0, lastAtMost(starts, end - 1))]?.kept ?? true
      return before.place(first, end > start ? last + (kept ? 1 : 0) : first)
    },
  }
}

/** The index of the last number that is at most `value`; -1 when there is none. */
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
