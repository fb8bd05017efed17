/** A part of a long text that is stored separately while a text box shows `mark` in its place. */
export interface Fold {
  readonly mark: string
  readonly held: string
}

export interface Folded {
  /** What a text box shows: the beginning, the mark and the end. */
  readonly shown: string
  readonly fold: Fold
}

/** The length from which a text is folded. In a longer text, every keystroke is noticeably slow. */
export const FOLD_FROM = 20_000
/** The number of characters that stay on each side of the mark, if they aren't more than this number of lines. */
const KEPT = 2000
const KEPT_LINES = 3
/** How far beyond the cut a newline is searched, so that lines stay whole. */
const REACH = 1000

/**
 * Replaces the middle of a long text by a mark. Only a few lines stay, because inserting a text into a box so that Undo
 * can revert it takes the browser long for every line. The text around the mark can be edited, and deleting the mark deletes
 * the middle.
 *
 * @param others - folds whose marks may be in the same box; the new mark differs from them
 * @returns undefined for a text shorter than `FOLD_FROM`; otherwise a text that `unfold` turns back into exactly this
 *   one
 */
export function fold(text: string, others: readonly Fold[] = []): Folded | undefined {
  if (text.length < FOLD_FROM) return undefined
  const from = Math.min(lineEnd(text, KEPT), firstLinesEnd(text))
  const to = Math.max(lineEnd(text, text.length - KEPT - REACH) - 1, lastLinesStart(text))
  const held = text.slice(from, to)
  const lines = 1 + (held.match(/\n/g)?.length ?? 0)
  const size = `${held.length.toLocaleString('en')} characters in ${lines.toLocaleString('en')} lines`
  const taken = new Set(others.map((other) => other.mark))
  let mark = `⟦ ${size}, folded ⟧`
  for (let count = 2; taken.has(mark) || text.includes(mark); count += 1) {
    mark = `⟦ ${size}, folded (${count}) ⟧`
  }
  return { shown: text.slice(0, from) + mark + text.slice(to), fold: { mark, held } }
}

/** Restores the whole text. Only the first occurrence of each mark is replaced; a copy of it is ordinary text. */
export function unfold(shown: string, folds: readonly Fold[]): string {
  // All marks are located before any text is inserted, so a mark inside a stored text isn't replaced.
  const places = folds
    .map((each) => ({ ...each, at: shown.indexOf(each.mark) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  let text = ''
  let from = 0
  for (const { mark, held, at } of places) {
    if (at < from) continue
    text += shown.slice(from, at) + held
    from = at + mark.length
  }
  return text + shown.slice(from)
}

/** Returns the index after the first lines of a text, or its length if it has fewer lines. */
function firstLinesEnd(text: string): number {
  let end = 0
  for (let line = 0; line < KEPT_LINES; line += 1) {
    const feed = text.indexOf('\n', end)
    if (feed < 0) return text.length
    end = feed + 1
  }
  return end
}

/** Returns the index of the newline before the last lines of a text, or 0 if it has fewer lines. */
function lastLinesStart(text: string): number {
  let start = text.length
  for (let line = 0; line < KEPT_LINES && start > 0; line += 1) start = text.lastIndexOf('\n', start - 1)
  return Math.max(0, start)
}

/**
 * Returns the index after the first newline at or after `from`. If no newline is near, returns `from`, or the next
 * index if `from` is inside a surrogate pair.
 */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  if (feed >= 0 && feed < from + REACH) return feed + 1
  return /[\uDC00-\uDFFF]/u.test(text.charAt(from)) ? from + 1 : from
}
