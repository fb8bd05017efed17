/** A stretch of a long text, held aside while a box shows `mark` in its place. */
export interface Fold {
  readonly mark: string
  readonly held: string
}

export interface Folded {
  /** What a box can show: the beginning, the mark, the end. */
  readonly shown: string
  readonly fold: Fold
}

/** From this many characters on a text is folded: in a longer one every keystroke is felt. */
export const FOLD_FROM = 20_000
const KEPT = 2000
/** How far from there a newline is looked for, so that lines stay whole. */
const REACH = 1000

/**
 * Folds the middle of a long text away. Deleting the mark leaves the middle out; all else can be edited around it.
 *
 * @param others - folds whose marks may be in the same box; the new one gets another
 * @returns undefined for a text shorter than `FOLD_FROM`; else what `unfold` turns into exactly this text again
 */
export function fold(text: string, others: readonly Fold[] = []): Folded | undefined {
  if (text.length < FOLD_FROM) return undefined
  const from = lineEnd(text, KEPT)
  const to = lineEnd(text, text.length - KEPT - REACH) - 1
  const held = text.slice(from, to)
  const lines = held.split('\n').length
  const size = `${held.length.toLocaleString('en')} characters in ${lines.toLocaleString('en')} lines`
  const taken = new Set(others.map((other) => other.mark))
  let mark = `⟦ ${size}, folded ⟧`
  for (let count = 2; taken.has(mark) || text.includes(mark); count += 1) {
    mark = `⟦ ${size}, folded (${count}) ⟧`
  }
  return { shown: text.slice(0, from) + mark + text.slice(to), fold: { mark, held } }
}

/** The whole text again. A mark counts once: a copy of it is only text. */
export function unfold(shown: string, folds: readonly Fold[]): string {
  // A held text is kept as it is, whatever mark it may contain.
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

/**
 * Index behind the first newline at or after `from`; without one near, `from` or the index after it, outside a surrogate pair.
 */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  if (feed >= 0 && feed < from + REACH) return feed + 1
  return /[\uDC00-\uDFFF]/u.test(text.charAt(from)) ? from + 1 : from
}
