import type { Repair } from './repair'

const CLOSING: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d\u201c',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u2018': '\u2019\u2018',
  '\u2019': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
}

/**
 * Removes a pair of quotation marks (straight, curly or backticks) around the whole text, also with a comma or
 * semicolon after it.
 */
export const dropWrappingQuotes: Repair = (text) => {
  const trimmed = text.trim()
  const bare = /[,;]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed
  const [first = '', last = ''] = [bare.at(0), bare.at(-1)]
  if (bare.length < 2 || !Object.hasOwn(CLOSING, first) || !CLOSING[first]?.includes(last)) return undefined
  return {
    text: bare.slice(1, -1),
    notice: { id: 'key-wrapping-quotes', case: 'pair', open: first, close: last },
  }
}
