import type { Repair } from './repair'

/** Control words that represent text. All other control words are layout. */
const WORDS: Record<string, string> = {
  par: '\n',
  line: '\n',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
}

/** Escaped characters that represent other characters (RTF 1.9.1, "special characters"). */
const SYMBOLS: Record<string, string> = { '\n': '\n', '\r': '\n', '~': ' ', _: '-', '-': '', '*': '' }

/** Groups that hold tables and settings instead of text. */
const SETTINGS = /^\{\\(?:\*|fonttbl|colortbl|stylesheet|info|expandedcolortbl)/

/** Converts Rich Text Format, as TextEdit and WordPad save it, to plain text. */
export const readRtf: Repair = (text) => {
  if (!text.trimStart().startsWith('{\\rtf')) return undefined
  const source = text.trimStart()
  let plain = ''
  let depth = 0
  let skipAbove = Number.POSITIVE_INFINITY
  const put = (piece: string) => {
    if (depth < skipAbove) plain += piece
  }
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]|[^\\{}\r\n]+/gi
  for (const match of source.matchAll(token)) {
    const [whole, word, number, hex, symbol, brace] = match
    if (brace === '{') {
      depth++
      if (skipAbove > depth && SETTINGS.test(source.slice(match.index, match.index + 24))) skipAbove = depth
    } else if (brace === '}') {
      if (depth === skipAbove) skipAbove = Number.POSITIVE_INFINITY
      depth--
    } else if (word === 'u' && number) {
      put(String.fromCharCode((Number(number) + 65536) % 65536))
    } else if (word) {
      put(WORDS[word] ?? '')
    } else if (hex) {
      put(new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(hex, 16))))
    } else if (symbol) {
      put(SYMBOLS[symbol] ?? symbol)
    } else if (whole !== '\n' && whole !== '\r') {
      put(whole)
    }
  }
  return {
    text: plain,
    notice: { id: 'key-rich-text', case: 'rtf' },
  }
}
