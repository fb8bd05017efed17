import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '\u2013',
  mdash: '\u2014',
  hyphen: '-',
  dash: '-',
  plus: '+',
  sol: '/',
  equals: '=',
  NewLine: '\n',
  newline: '\n',
}

const character = (code: number, whole: string) =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole

/**
 * Converts HTML or XML to plain text: tags are removed (breaks become newlines) and character references are decoded.
 */
export const readHtml: Repair = (text) => {
  if (!/[<&]/.test(text) || !mayHoldKey(text)) return undefined
  const plain = text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/pre|\/tr)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]{0,500}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (decimal) return character(Number(decimal), whole)
      if (hex) return character(Number.parseInt(hex, 16), whole)
      return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
    })
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-rich-text', case: 'html' },
  }
}
