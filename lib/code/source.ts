/** A token of source text. A bracket has the index of its partner. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark'
  /** The token as written; for a string, its content with the escapes decoded. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** A string with interpolated values. */
  readonly filled?: true
  /** True if there is a newline between the previous token and this one. */
  readonly newline: boolean
  /** For a bracket, the index of its partner. */
  partner?: number
}

/** How a language writes comments, names and strings. */
export interface Lexis {
  readonly lineComments: readonly string[]
  readonly blockComments: boolean
  /** Characters that a name may begin with, in addition to letters and `_`. */
  readonly sigils?: string
  /** Whether `/` can open a regular expression. */
  readonly regex?: true
  /** The string delimiters. Three of one of the first two in a row delimit a multiline string. */
  readonly quotes: string
  /** The quotes of strings that can contain interpolated values, and the pattern of such values. */
  readonly filled?: {
    readonly quotes: string
    readonly by: RegExp
    /** Matches an interpolated value, with its expression in a group; undefined if these values are not read. */
    readonly fills?: RegExp
  }
  /** A character directly before a quote that turns interpolation on (`f"…"`, `$"…"`). */
  readonly filledAfter?: string
  /** Whether a string in backticks has values in `${…}`. It is read as a sum of its pieces. */
  readonly templates?: true
  /**
   * A backslash in a string is a plain character. In double quotes a backtick escapes, and a doubled quote is one
   * quote.
   */
  readonly backtickEscapes?: true
  /** Whether a name may contain a hyphen, as in `Get-Date`. */
  readonly hyphens?: true
  /** Whether `:name` is a string. */
  readonly symbols?: true
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const HYPHENED = /[A-Z][a-z]+-[A-Z][A-Za-z]+/uy
const NUMBER = /(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)/uy
const MARK =
  /\.\.\.|\*\*|=>|->|::|:=|\?\.|\?\?|\|\||&&|&\.|===?|!==?|<=|>=|\+=|-=|\*=|\|>|>>|<<|~\/|\.\.|\/\/|[^\s]/uy
const SPACE = /\s+/uy
/** A longer string on one line is data. */
const LONGEST_STRING = 20_000

/** Splits source text into tokens. Never throws: an unknown character becomes a mark. Linear in the length. */
export function readTokens(text: string, lexis: Lexis): Token[] {
  const tokens: Token[] = []
  const open: number[] = []
  /** For each open template, the number of brackets that were open before its values. */
  const templates: number[] = []
  const ahead = { left: LOOKED_AHEAD * text.length }
  let at = 0
  let newline = true
  const lastBlock = lexis.blockComments ? text.lastIndexOf('*/') : -1
  const matched = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const add = (kind: Token['kind'], content: string, end: number, filled = false) => {
    tokens.push({ kind, text: content, start: at, end, newline, ...(filled && { filled }) })
    newline = false
    at = end
  }
  const mark = (content: string, start: number, end: number) => {
    at = start
    if (content === '(') open.push(tokens.length)
    add('mark', content, end)
    if (content === ')') close(tokens, open)
  }
  /** Reads a template from here to its next value or to its end. */
  const templatePiece = () => {
    let end = at
    while (text.charAt(end) !== '`' && !text.startsWith('${', end) && end < text.length)
      end += text.charAt(end) === '\\' ? 2 : 1
    add('string', text.slice(at, end), end)
    if (text.charAt(end) === '`') {
      templates.pop()
      mark(')', end, end + 1)
    } else if (end < text.length) {
      mark('+', end, end)
      mark('(', end, end + 2)
    }
  }
  while (at < text.length) {
    const space = matched(SPACE)
    if (space !== undefined) {
      newline ||= space.includes('\n')
      at += space.length
      continue
    }
    const comment = commentEnd(text, at, lexis, newline) ?? (at <= lastBlock ? blockEnd(text, at) : undefined)
    if (comment !== undefined) {
      newline ||= text.slice(at, comment).includes('\n')
      at = comment
      continue
    }
    const sign = text.charAt(at)
    if (sign === '`' && lexis.templates) {
      const end = templateEnd(text, at, 0, ahead)
      if (end !== undefined) {
        mark('(', at, at)
        at += 1
        templates.push(open.length)
        templatePiece()
        continue
      }
    }
    if (sign === '}' && templates.at(-1) === open.length - 1 && tokens[open.at(-1) ?? 0]?.text === '(') {
      mark(')', at, at + 1)
      mark('+', at, at)
      templatePiece()
      continue
    }
    if (lexis.quotes.includes(sign)) {
      const read = readString(text, at, sign, lexis)
      if (read !== undefined) {
        const before = tokens.at(-1)
        // A prefix, as in f"…" or b"…", is part of the string.
        const prefix =
          before?.kind === 'name' && before.end === at && before.text.length <= 2 ? before : undefined
        const letter = before !== undefined && before.end === at && before.text === lexis.filledAfter
        if (prefix || letter) tokens.pop()
        add('string', read.content, read.end, read.filled || (letter && read.content.includes('{')))
        continue
      }
    }
    if (lexis.regex && sign === '/' && mayBeRegex(tokens.at(-1))) {
      const end = regexEnd(text, at)
      if (end !== undefined) {
        add('string', text.slice(at, end), end, true)
        continue
      }
    }
    if (lexis.symbols && sign === ':' && text.charAt(at + 1) !== ':' && text.charAt(at - 1) !== ':') {
      NAME.lastIndex = at + 1
      const symbol = NAME.exec(text)?.[0]
      if (symbol !== undefined && !/[\w)\]?]/u.test(text.charAt(at - 1))) {
        add('string', symbol, at + 1 + symbol.length)
        continue
      }
    }
    const number = matched(NUMBER)
    if (number !== undefined) {
      // Type suffixes (`1200L`, `60u64`) are not part of the value.
      const suffix =
        /^(?:_?[uif](?:8|16|32|64|size)|[LlDdFf](?![\w]))/u.exec(
          text.slice(at + number.length, at + number.length + 6),
        )?.[0] ?? ''
      add('number', number, at + number.length + suffix.length)
      continue
    }
    if (lexis.sigils?.includes(sign)) {
      NAME.lastIndex = at + 1
      const rest = NAME.exec(text)?.[0]
      if (rest !== undefined) {
        add('name', sign + rest, at + 1 + rest.length)
        continue
      }
    }
    const name = (lexis.hyphens ? matched(HYPHENED) : undefined) ?? matched(NAME)
    if (name !== undefined) {
      add('name', name, at + name.length)
      continue
    }
    const signs = matched(MARK) ?? sign
    if ('([{'.includes(signs)) open.push(tokens.length)
    add('mark', signs, at + signs.length)
    if (')]}'.includes(signs)) close(tokens, open)
  }
  return tokens
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Pairs the closing bracket that was added last with its opening one; a bracket that closes nothing has no partner. */
function close(tokens: readonly Token[], open: number[]): void {
  const at = tokens.length - 1
  const last = open.at(-1)
  const opening = last === undefined ? undefined : tokens[last]
  const closing = tokens[at]
  if (last === undefined || !opening || !closing || PAIRS[opening.text] !== closing.text) return
  open.pop()
  opening.partner = at
  closing.partner = last
}

function commentEnd(text: string, at: number, lexis: Lexis, lineStart: boolean): number | undefined {
  const opening = lexis.lineComments.find((mark) => text.startsWith(mark, at))
  // In Ruby, PHP, shell and Python `#` begins a comment, but `#[` is an attribute and `#{` a value in a string.
  if (opening !== undefined && !(opening === '#' && /[[{!]/u.test(text.charAt(at + 1)) && !lineStart)) {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end
  }
  return undefined
}

/** Returns the end of the comment that begins here; undefined if it has no end. */
function blockEnd(text: string, at: number): number | undefined {
  if (!text.startsWith('/*', at)) return undefined
  const end = text.indexOf('*/', at + 2)
  return end < 0 ? undefined : end + 2
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' }

/** Reads a string; undefined if the quote is not closed on its line, as in “don't”. */
function readString(
  text: string,
  start: number,
  quote: string,
  lexis: Lexis,
): { readonly content: string; readonly end: number; readonly filled: boolean } | undefined {
  const triple = quote !== '`' && text.startsWith(quote.repeat(3), start)
  const closing = triple ? quote.repeat(3) : quote
  const manyLines = triple || quote === '`' || lexis.quotes.includes('\n')
  const from = start + closing.length
  const most = Math.min(text.length, from + LONGEST_STRING)
  const pieces: string[] = []
  let piece = from
  for (let at = from; at < most; at += 1) {
    const sign = text.charAt(at)
    if (lexis.backtickEscapes && text.startsWith(closing.repeat(2), at) && !triple) at += 1
    else if (
      sign === (lexis.backtickEscapes ? '`' : '\\') &&
      !((lexis.sigils === '$' || lexis.backtickEscapes) && quote === "'")
    ) {
      pieces.push(text.slice(piece, at), ESCAPES[text.charAt(at + 1)] ?? text.charAt(at + 1))
      at += 1
      piece = at + 1
    } else if (sign === '\n' && !manyLines) return undefined
    else if (text.startsWith(closing, at)) {
      pieces.push(text.slice(piece, at))
      const raw = text.slice(from, at)
      const filled = lexis.filled?.quotes.includes(quote) === true && lexis.filled.by.test(raw)
      return { content: pieces.join(''), end: at + closing.length, filled }
    }
  }
  return undefined
}

const LONGEST_TEMPLATE = 20_000
/** How often a character may be examined in the search for the end of a template. */
const LOOKED_AHEAD = 6

/** Returns the end of the template that begins here; undefined if it has no end. */
function templateEnd(
  text: string,
  start: number,
  depth: number,
  ahead: { left: number },
): number | undefined {
  if (depth > 4 || ahead.left < 0) return undefined
  let braces = 0
  for (let at = start + 1; at < Math.min(text.length, start + LONGEST_TEMPLATE); at += 1) {
    ahead.left -= 1
    const sign = text.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '`') {
      if (braces === 0) return at + 1
      const end = templateEnd(text, at, depth + 1, ahead)
      if (end === undefined) return undefined
      at = end - 1
    } else if (sign === '$' && text.charAt(at + 1) === '{') {
      braces += 1
      at += 1
    } else if (braces > 0 && sign === '{') braces += 1
    else if (braces > 0 && sign === '}') braces -= 1
  }
  return undefined
}

const mayBeRegex = (before: Token | undefined): boolean =>
  before === undefined ||
  (before.kind === 'mark' && !')]}'.includes(before.text)) ||
  (before.kind === 'name' && /^(?:return|typeof|case|in)$/u.test(before.text))

/** Returns the end of the regular expression that begins here; undefined if it does not end on its line. */
function regexEnd(text: string, start: number): number | undefined {
  let inClass = false
  for (let at = start + 1; at < Math.min(text.length, start + 500); at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return undefined
    if (sign === '\\') at += 1
    else if (sign === '[') inClass = true
    else if (sign === ']') inClass = false
    else if (sign === '/' && !inClass) {
      const flags = /^[a-z]{0,8}/u.exec(text.slice(at + 1, at + 9))?.[0] ?? ''
      return at + 1 + flags.length
    }
  }
  return undefined
}
