import type { Edit } from './edit'
import { type Line, linesOf } from './lines'

/** The beginning of a message or of a command that its block is indented with. */
const BEGINNING = /^[ \t]+(?:HTTP\/\d|[<>*] |(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/|https?:)|[$%❯➜»] )/u

/** Takes the indentation away that a whole block got: code in Markdown, lists, quotes of forums. */
export function withoutIndentation(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let depth = 0
  for (const line of linesOf(text)) {
    const own = indentOf(line)
    if (own === undefined) continue
    if (own < depth) depth = 0
    if (depth === 0 && own >= 2 && BEGINNING.test(line.text)) depth = own
    if (depth > 0) edits.push({ start: line.start, end: line.start + depth, text: '' })
  }
  return edits
}

/** How far a line is indented; undefined for an empty one, which says nothing. */
function indentOf({ text }: Line): number | undefined {
  const first = text.search(/\S/u)
  return first < 0 ? undefined : first
}
