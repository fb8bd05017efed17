import type { JsonMember, JsonNode, JsonReading } from './reading'

/** A JSON value that starts at a given index of a longer text. `end` is the index after it. */
export type JsonValueReading =
  | { readonly status: 'value'; readonly node: JsonNode; readonly end: number }
  | Extract<JsonReading, { status: 'broken' }>

type OpenNode =
  | { kind: 'object'; members: JsonMember[]; start: number; end: number }
  | { kind: 'array'; items: JsonNode[]; start: number; end: number }

interface Level {
  readonly node: OpenNode
  name: string
  nameStart: number
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[A-Za-z_$][\w$]*/y
/** Characters that stand for themselves in a string. */
const PLAIN = /[ !#-[\]-\uffff]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Reads JSON (RFC 8259) and keeps what a parser discards: order, duplicates, spelling and positions. Nesting of any
 * depth is read without recursion, and the work is linear in the length.
 *
 * @returns the tree, or the index of the first character that does not fit and what is wrong there
 */
export function readJson(text: string): JsonReading {
  if (text.charCodeAt(0) === 0xfeff) return broken(0, 'it begins with a byte order mark')
  const first = skipSpaces(text, 0)
  if (first === text.length) return broken(first, 'it is empty')
  const read = readJsonValue(text, first)
  if (read.status === 'broken') return read
  const rest = skipSpaces(text, read.end)
  return rest < text.length
    ? broken(rest, 'there is more text after its end')
    : { status: 'json', node: read.node }
}

/** Reads the one JSON value that starts at `start`, and ignores what follows it. */
export function readJsonValue(text: string, start: number): JsonValueReading {
  const open: Level[] = []
  let at = start
  for (;;) {
    // A value is expected here.
    let node: JsonNode | undefined
    const sign = text.charAt(at)
    if (sign === '{' || sign === '[') {
      const opened: OpenNode =
        sign === '{'
          ? { kind: 'object', members: [], start: at, end: at }
          : { kind: 'array', items: [], start: at, end: at }
      at = skipSpaces(text, at + 1)
      if (text.charAt(at) === (sign === '{' ? '}' : ']')) {
        at += 1
        opened.end = at
        node = opened
      } else {
        const level: Level = { node: opened, name: '', nameStart: 0 }
        open.push(level)
        if (opened.kind === 'object') {
          const value = memberName(text, at, level)
          if (typeof value !== 'number') return value
          at = value
        }
        continue
      }
    } else {
      const read = readScalar(text, at)
      if (read.status === 'broken') return read
      node = read.node
      at = read.end
    }
    // The value is complete: add it to its parent, then close every object or array that ends here.
    for (;;) {
      const level = open.at(-1)
      if (level === undefined) return { status: 'value', node, end: at }
      if (level.node.kind === 'object') {
        level.node.members.push({ name: level.name, value: node, start: level.nameStart })
      } else level.node.items.push(node)
      at = skipSpaces(text, at)
      const next = text.charAt(at)
      const closing = level.node.kind === 'object' ? '}' : ']'
      if (next === closing) {
        at += 1
        level.node.end = at
        node = level.node
        open.pop()
        continue
      }
      if (next !== ',') {
        if (next === '') return broken(at, 'it ends too early')
        return broken(at, `a comma or “${closing}” is missing`)
      }
      at = skipSpaces(text, at + 1)
      if (text.charAt(at) === closing) return broken(at, 'there is a comma before the closing bracket')
      if (level.node.kind === 'object') {
        const value = memberName(text, at, level)
        if (typeof value !== 'number') return value
        at = value
      }
      break
    }
  }
}

/** Reads the name of a member and the colon after it. Returns the index of the value. */
function memberName(
  text: string,
  at: number,
  level: Level,
): number | Extract<JsonReading, { status: 'broken' }> {
  if (at >= text.length) return broken(at, 'it ends too early')
  if (text.charAt(at) !== '"') {
    return broken(
      at,
      text.charAt(at) === "'" ? 'JSON allows only double quotes' : 'a name in double quotes is missing',
    )
  }
  const name = readString(text, at)
  if (name.status === 'broken') return name
  level.name = name.value
  level.nameStart = at
  const colon = skipSpaces(text, name.end)
  if (colon >= text.length) return broken(colon, 'it ends too early')
  return text.charAt(colon) === ':' ? skipSpaces(text, colon + 1) : broken(colon, 'a colon is missing')
}

function readScalar(text: string, at: number): JsonValueReading {
  if (at >= text.length) return broken(at, 'it ends too early')
  if (text.charAt(at) === '"') {
    const string = readString(text, at)
    if (string.status === 'broken') return string
    return {
      status: 'value',
      node: { kind: 'string', value: string.value, start: at, end: string.end },
      end: string.end,
    }
  }
  NUMBER.lastIndex = at
  const number = NUMBER.exec(text)
  if (number) {
    const raw = number[0]
    const end = at + raw.length
    if (/[\d.]/.test(text.charAt(end))) return broken(end, 'this isn’t a JSON number')
    return { status: 'value', node: { kind: 'number', value: Number(raw), raw, start: at, end }, end }
  }
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (word === undefined) {
    return broken(
      at,
      text.charAt(at) === "'" ? 'JSON allows only double quotes' : 'a value is missing or has no quotes',
    )
  }
  const end = at + word.length
  if (word === 'true' || word === 'false') {
    return { status: 'value', node: { kind: 'boolean', value: word === 'true', start: at, end }, end }
  }
  if (word === 'null') return { status: 'value', node: { kind: 'null', start: at, end }, end }
  return broken(at, 'this word isn’t a JSON value; strings need double quotes')
}

type StringReading =
  | { readonly status: 'string'; readonly value: string; readonly end: number }
  | Extract<JsonReading, { status: 'broken' }>

/** Reads the string whose opening quote is at `start`. */
function readString(text: string, start: number): StringReading {
  const pieces: string[] = []
  let from = start + 1
  for (let at = from; at < text.length; at += 1) {
    PLAIN.lastIndex = at
    at += PLAIN.exec(text)?.[0].length ?? 0
    if (at === text.length) break
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      pieces.push(text.slice(from, at))
      return { status: 'string', value: pieces.join(''), end: at + 1 }
    }
    if (code < 0x20) return broken(at, 'a string contains a newline or a control character')
    pieces.push(text.slice(from, at))
    const letter = text.charAt(at + 1)
    if (letter === 'u') {
      const digits = text.slice(at + 2, at + 6)
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) return broken(at, 'four hexadecimal digits must follow \\u')
      pieces.push(String.fromCharCode(Number.parseInt(digits, 16)))
      at += 5
    } else {
      const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
      if (meant === undefined) return broken(at, 'this escape isn’t valid in JSON')
      pieces.push(meant)
      at += 1
    }
    from = at + 1
  }
  return broken(text.length, 'it ends too early')
}

function skipSpaces(text: string, start: number): number {
  let at = start
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break
  }
  return at
}

const broken = (at: number, reason: string) => ({ status: 'broken', at, reason }) as const
