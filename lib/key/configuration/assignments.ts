import type { Pair } from './pair'

/** What may stand in front of a name: list dashes, `export`, `set`, `$env:` and their like. */
const NAME =
  /[ \t]{0,80}(?:- |export |setenv |set |ENV |ARG |let |const |var |val |\$env:|-e |--env |\$)?["']?([A-Za-z][A-Za-z0-9_. -]{0,59}?)["']?\]?[ \t]{0,20}(?:=>|:=|[:=])[ \t]{0,20}/y

/**
 * Reads `name = value` and `name: value` wherever they stand as pairs: `.env` lines, shell exports, YAML with
 * block scalars, TOML, properties, and calls in Ruby, JavaScript or Swift. It is not a parser of any of these
 * languages: it only has to find a few names and their values, also in snippets that are not whole files.
 */
export function readAssignments(text: string): Pair[] {
  const pairs: Pair[] = []
  let line = 1
  let counted = 0
  let at = 0
  while (at < text.length) {
    NAME.lastIndex = at
    const match = NAME.exec(text)
    if (match) {
      const value = readValue(text, at, NAME.lastIndex)
      for (; counted < at; counted++) if (text[counted] === '\n') line++
      pairs.push({ name: match[1] ?? '', value: value.text, line })
      at = value.end
    }
    at = nextStart(text, at)
  }
  return pairs
}

/** The next place where a name may begin: after a line end, a sign that separates members, or before an option. */
function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    if ('\n{(,;'.includes(character) || (character === ' ' && text[at + 1] === '-')) return at + 1
  }
  return text.length
}

interface Value {
  text: string
  end: number
}

function readValue(text: string, nameStart: number, start: number): Value {
  const first = text[start] ?? ''
  const lineEnd = endOfLine(text, start)
  const rest = text.slice(start, lineEnd)
  if (/^[|>][+-]?\d?[+-]?[ \t]*(?:#|$)/.test(rest.slice(0, 80)))
    return readBlockScalar(text, nameStart, lineEnd)
  const hereDocument = /<<[-~]?\s?["']?([A-Za-z_]\w{0,40})/.exec(rest.slice(0, 120))
  if (hereDocument) return readHereDocument(text, lineEnd, hereDocument[1] ?? '')
  if (first === '"' || first === "'" || first === '`') {
    const quoted = readQuoted(text, start, first)
    if (quoted) return continueString(text, quoted)
  }
  // An unquoted key runs over several lines up to its END marker.
  if (/^["'`]?-{3,}\s?BEGIN/.test(rest)) {
    const end = text.indexOf('-----END', start)
    const stop = endOfLine(text, end < 0 ? start : end)
    return { text: text.slice(start, stop), end: stop }
  }
  if (/^[{[(]/.test(rest)) return { text: '', end: start }
  if (/^\$[({]|^`|^[a-z]\w*[.(]/i.test(rest)) return { text: rest.trim(), end: lineEnd }
  const bare = /^[^\s,;)}\]]*/.exec(rest)?.[0] ?? ''
  return { text: bare, end: start + bare.length }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** A quoted string, which may run over lines; a backslash keeps the quote behind it from ending the string. */
function readQuoted(text: string, start: number, quote: string): Value | undefined {
  const triple = text.startsWith(quote.repeat(3), start)
  const close = triple ? quote.repeat(3) : quote
  for (let at = start + close.length; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text.startsWith(close, at)) {
      return { text: text.slice(start + close.length, at), end: at + close.length }
    }
  }
  return undefined
}

/** Between the pieces of a string that a program puts together over several lines. */
const JOINT = /[ \t]{0,40}[+.\\]?[ \t]{0,40}\n[ \t]{0,200}[+.]?[ \t]{0,40}(["'`])/y

/** Joins the further pieces to a string that opens a key and does not close it. */
function continueString(text: string, first: Value): Value {
  const value = { ...first }
  while (value.text.includes('BEGIN') && !value.text.includes('-----END')) {
    JOINT.lastIndex = value.end
    const quote = JOINT.exec(text)?.[1]
    const next = quote && readQuoted(text, JOINT.lastIndex - 1, quote)
    if (!next) return value
    value.text += `\n${next.text}`
    value.end = next.end
  }
  return value
}

/** A YAML block scalar (YAML 1.2 section 8.1): the lines that are indented deeper than the name. */
function readBlockScalar(text: string, nameStart: number, lineEnd: number): Value {
  const lineStart = text.lastIndexOf('\n', nameStart) + 1
  const indentation = indentOf(text.slice(lineStart, lineEnd))
  const lines: string[] = []
  let at = lineEnd
  while (at < text.length) {
    const next = endOfLine(text, at + 1)
    const line = text.slice(at + 1, next)
    if (line.trim() !== '' && indentOf(line) <= indentation) break
    lines.push(line.trim())
    at = next
  }
  return { text: lines.join('\n'), end: at }
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** A shell here-document: the lines up to the one that is the closing word. */
function readHereDocument(text: string, lineEnd: number, word: string): Value {
  let at = lineEnd
  while (at < text.length) {
    const next = endOfLine(text, at + 1)
    if (text.slice(at + 1, next).trim() === word) return { text: text.slice(lineEnd + 1, at), end: next }
    at = next
  }
  return { text: text.slice(lineEnd + 1), end: text.length }
}
