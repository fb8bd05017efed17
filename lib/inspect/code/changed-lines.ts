import type { Edit } from '../../code/token-code'

/** A change that spans more lines than this is not shown. */
const MOST_LINES = 12
/** A longer line is minified code, which nobody reads. */
const LONGEST_LINE = 400

/**
 * Returns the lines that edits change, as they are and as they should be, without their common indentation.
 *
 * @returns undefined without edits, or if they change more than can be shown
 */
export function changedLines(
  text: string,
  edits: readonly Edit[],
): { readonly before: string; readonly after: string } | undefined {
  const sorted = [...edits].sort((one, other) => one.start - other.start)
  const blocks: { start: number; end: number; edits: Edit[] }[] = []
  for (const edit of sorted) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1
    const feed = text.indexOf('\n', edit.end)
    const end = feed < 0 ? text.length : feed
    const last = blocks.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.edits.push(edit)
    } else blocks.push({ start, end, edits: [edit] })
  }
  const before = blocks.map(({ start, end }) => text.slice(start, end).trimEnd())
  const after = blocks.map((block) => {
    let at = block.start
    let line = ''
    for (const { start, end, text: put } of block.edits) {
      if (start < at) continue
      line += text.slice(at, start) + put
      at = end
    }
    return (line + text.slice(at, block.end)).trimEnd()
  })
  const lines = before.join('\n').split('\n')
  if (before.length === 0 || lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE))
    return undefined
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  )
  const flush = (block: readonly string[]) =>
    block
      .join('\n')
      .split('\n')
      .map((line) => (line.slice(0, margin).trim() === '' ? line.slice(margin) : line))
      .join('\n')
  return { before: flush(before), after: flush(after) }
}
