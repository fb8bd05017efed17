import { readJsonValue } from '../../json/scan'
import type { Edit } from './edit'
import { linesWith } from './lines'

/** JSON with escaped quotes. The number of backslashes before the first quote shows how often it was escaped. */
const BODY = /[{[](?:\\+[nrt]|[ \t])*(?:[{[](?:\\+[nrt]|[ \t])*){0,4}(\\+)"/g
/** A quote that begins a message or a command. */
const MESSAGE = /(?<![\w\\])b?(["'])(?=(?:\$ )?curl |HTTP\/\d|(?:GET|POST|PUT|PATCH|DELETE) \/|[<>*] )/g
/** The text of a log line in a JSON log. */
const LOGGED = /"(?:msg|message|log|line|output|std(?:out|err)|exception|stack_?trace)"\s{0,4}:\s{0,4}(")/gi
const VALUE = /(?:^[ \t]{0,40}(?:[1-5]\d\d )?|[:=(,[])[ \t]{0,40}b?(["'])/gmu
const GOES_ON = /["'][ \t]*\+[ \t]*\r?$/u
/** Lines in which Python and Ruby print what they send and receive. They are read without unescaping. */
const WIRE = /^\s{0,8}(?:(?:send|reply|header): |<- |-> )/u
/** Options that send a body. The escapes in their arguments belong to the shell. */
const SENT = /(?:^|\s)(?:-d|--data[\w-]{0,12}|--json|-Body|-b)[ =]?\$?["']?$/u
const LONGEST = 200_000
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '/': '/', b: '\b', f: '\f' }

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Decodes the escapes inside a string of a log or a program: `{\"errors\":[…]}`, `'{\n  "errors" …'`. JSON that is
 * complete is left to the JSON reader, except for a log message of several lines. The arguments of commands aren't
 * changed.
 */
export function withoutEscapes(text: string): readonly Edit[] {
  if (!/\\["nrt]/.test(text)) return []
  const json = jsonRanges(text)
  const begins = [
    ...Array.from(text.matchAll(BODY), (match) => ({
      at: match.index,
      depth: match[1]?.length ?? 1,
      quote: '',
    })),
    ...Array.from(text.matchAll(MESSAGE), (match) => opening(match, true)),
    ...Array.from(text.matchAll(LOGGED), (match) => opening(match, true)),
    ...[...linesWith(text, '\\'), ...linesWith(text, '+')].flatMap(valuesOf),
  ].sort((one, other) => one.at - other.at)
  const edits: Edit[] = []
  let done = 0
  let inside = 0
  for (const begin of begins) {
    if (begin.at < done) continue
    while ((json[inside]?.end ?? Number.POSITIVE_INFINITY) <= begin.at) inside += 1
    const readable = (json[inside]?.start ?? Number.POSITIVE_INFINITY) <= begin.at
    if (readable && !('message' in begin && begin.message)) continue
    const before = text.slice(Math.max(0, begin.at - 60), begin.at)
    if (SENT.test(before)) continue
    if (begin.quote === '') done = body(text, begin.at, begin.depth, edits)
    else if (!WIRE.test(before.slice(before.lastIndexOf('\n') + 1)))
      done = literal(text, begin.at, begin.quote, edits)
  }
  return edits
}

/** Returns the quotes that begin values on a line with an escape, or on a line that the next one may be joined to. */
const valuesOf = (line: { readonly start: number; readonly text: string }) =>
  line.text.includes('\\') || GOES_ON.test(line.text)
    ? Array.from(line.text.matchAll(VALUE), (match) => opening(match, false, line.start))
    : []

const opening = (match: RegExpExecArray, message: boolean, from = 0) => ({
  at: from + match.index + match[0].length - 1,
  depth: 0,
  quote: match[1] ?? '"',
  message,
})

/** Returns the ranges of the objects and arrays in a text that are complete JSON. */
function jsonRanges(text: string): readonly Range[] {
  const ranges: Range[] = []
  const bracket = /\{(?=[ \n\r\t]*["}])|\[(?=[ \n\r\t]*["{[\]\dtfn-])/g
  for (let match = bracket.exec(text); match !== null; match = bracket.exec(text)) {
    const read = readJsonValue(text, match.index)
    if (read.status === 'value') ranges.push({ start: match.index, end: read.end })
    bracket.lastIndex = Math.max(read.status === 'value' ? read.end : read.at, match.index + 1)
  }
  return ranges
}

/**
 * Unescapes a body, beginning at its bracket, up to the first quote that has fewer backslashes than the body's own.
 * Returns its end.
 */
function body(text: string, start: number, depth: number, edits: Edit[]): number {
  const limit = Math.min(text.length, start + LONGEST)
  let at = start
  while (at < limit && text.charAt(at) !== '"') {
    if (text.charAt(at) !== '\\') {
      at += 1
      continue
    }
    let end = at
    while (text.charAt(end) === '\\') end += 1
    const count = end - at
    const next = text.charAt(end)
    if (next === '"' && count < depth) break
    if (next === '"') edits.push({ start: at, end: end + 1, text: `${'\\'.repeat((count - depth) >> 1)}"` })
    else if (Object.hasOwn(NAMED, next) && count <= depth) {
      edits.push({ start: at, end: end + 1, text: NAMED[next] ?? next })
    } else edits.push({ start: at, end: end + 1, text: '\\'.repeat(count >> 1) + next })
    at = end + 1
  }
  return at
}

/**
 * Unescapes a string of several lines that begins at its quote, including pieces that are joined by `+`. Returns its
 * end, or the index after its quote if the string isn't closed or has only one line.
 */
function literal(text: string, start: number, quote: string, edits: Edit[]): number {
  // Python marks bytes by the letter b in front of the quote.
  const marked = /(?<!\w)b$/u.test(text.slice(Math.max(0, start - 2), start))
  const found: Edit[] = [{ start: marked ? start - 1 : start, end: start + 1, text: '\n' }]
  const limit = Math.min(text.length, start + LONGEST)
  let lines = 0
  for (let at = start + 1; at < limit; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return start + 1
    if (sign === quote) {
      const joint = /["'][ \t]*\+[ \t]*\r?\n[ \t]*["']/y
      joint.lastIndex = at
      const length = joint.exec(text)?.[0].length
      if (length === undefined) {
        if (lines === 0) return start + 1
        edits.push(...found, { start: at, end: at + 1, text: '\n' })
        return at + 1
      }
      found.push({ start: at, end: at + length, text: '' })
      at += length - 1
    } else if (sign === '\\') {
      const next = text.charAt(at + 1)
      const code = next === 'u' ? /^[\da-f]{4}/iu.exec(text.slice(at + 2, at + 6))?.[0] : undefined
      if (code !== undefined) {
        found.push({ start: at, end: at + 6, text: String.fromCharCode(Number.parseInt(code, 16)) })
        at += 5
        continue
      }
      if (next === 'n' && text.charAt(at + 2) !== quote) lines += 1
      found.push({ start: at, end: at + 2, text: NAMED[next] ?? next })
      at += 1
    }
  }
  return start + 1
}
