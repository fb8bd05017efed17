import type { Edit } from './edit'

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
}
const ENTITY =
  /&(?:(quot|amp|lt|gt|apos|nbsp)|#(\d{2,5})|#[xX]([0-9a-fA-F]{2,4}));|<(\/?)(span|pre|code|br|p|div|strong|em|a|li|ul|ol|td|th|tr|table|tbody|blockquote|samp|kbd)(?:\s[^<>\n]{0,400})?\/?>/gu
/** HTML elements after which a new line begins. */
const BREAKS = new Set(['br', '/p', '/div', '/li', '/tr', '/pre'])

/** Decodes the character references of HTML and removes the tags of web pages. */
export function withoutEntities(text: string): readonly Edit[] {
  if (!/&(?:#|quot|amp|lt|gt|apos|nbsp)|<\/|<br/.test(text)) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(ENTITY)) {
    const [whole, name, decimal, hex, slash = '', tag] = match
    const code = decimal === undefined ? hex && Number.parseInt(hex, 16) : Number(decimal)
    const character =
      tag === undefined
        ? name === undefined
          ? String.fromCharCode(Number(code))
          : (NAMED[name] ?? whole)
        : BREAKS.has(slash + tag)
          ? '\n'
          : ''
    edits.push({ start: match.index, end: match.index + whole.length, text: character })
  }
  return edits
}
