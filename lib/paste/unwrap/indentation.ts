import type { Edit } from './edit'
import { type Line, linesFrom } from './lines'

/** The beginning of an indented message or command. */
const BEGINNING = String.raw`[ \t]+(?:HTTP\/\d|[<>*] |(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/|https?:)|[$%❯➜»] )`
const BEGINS = new RegExp(`\\n${BEGINNING}`, 'g')
const BEGUN = new RegExp(`^${BEGINNING}`, 'u')

/** Removes the indentation of a whole block, as in Markdown code, lists, and quotes in forums. */
export function withoutIndentation(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let depth = 0
  for (const line of linesFrom(text, BEGINS, () => depth > 0)) {
    const own = indentOf(line)
    if (own === undefined) continue
    if (own < depth) depth = 0
    if (depth === 0 && own >= 2 && BEGUN.test(line.text)) depth = own
    if (depth > 0) edits.push({ start: line.start, end: line.start + depth, text: '' })
  }
  return edits
}

/** Returns the indentation of a line, or undefined for an empty line. */
function indentOf({ text }: Line): number | undefined {
  const first = text.search(/\S/u)
  return first < 0 ? undefined : first
}
