import type { Edit } from './edit'
import { type Line, linesOf } from './lines'

/** The beginning of an indented message or command. */
const BEGINNING = /^[ \t]+(?:HTTP\/\d|[<>*] |(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/|https?:)|[$%❯➜»] )/u

/** Removes the indentation of a whole block, as in Markdown code, lists, and quotes in forums. */
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

const SPACE = 32
const DELETE = 127

/** Returns the indentation of a line, or undefined for an empty line. */
function indentOf({ text }: Line): number | undefined {
  if (text.charCodeAt(0) > SPACE && text.charCodeAt(0) < DELETE) return 0
  const first = text.search(/\S/u)
  return first < 0 ? undefined : first
}
