import type { JsonNode } from './reading'

/** From this depth on a value stays on one line, because deeper indentation would take more than linear space. */
const DEEPEST = 40

/**
 * Indents JSON text by two spaces per level. Order, duplicates and the spelling of strings and numbers stay as they
 * are. For JSON without such peculiarities the result equals `JSON.stringify(JSON.parse(json), null, 2)`.
 *
 * @param node - the tree that `readJson` returned for `json`
 */
export function indent(node: JsonNode, json: string, depth = 0): string {
  const lines = depth < DEEPEST ? linesOf(node, json, depth) : undefined
  if (lines === undefined) return json.slice(node.start, node.end)
  const [opening, closing] = node.kind === 'object' ? '{}' : '[]'
  if (lines.length === 0) return `${opening}${closing}`
  const pad = '  '.repeat(depth)
  return `${opening}\n${lines.map((line) => `${pad}  ${line}`).join(',\n')}\n${pad}${closing}`
}

/** The members or items as lines, each one indented on its own; undefined for a scalar value. */
function linesOf(node: JsonNode, json: string, depth: number): string[] | undefined {
  if (node.kind === 'array') return node.items.map((item) => indent(item, json, depth + 1))
  if (node.kind !== 'object') return undefined
  return node.members.map(({ start, value }) => {
    const name = json.slice(start, nameEnd(json, start))
    return `${name}: ${indent(value, json, depth + 1)}`
  })
}

/** The index after the closing quote of the name that starts at `start`. */
function nameEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
