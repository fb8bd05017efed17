import type { JsonMember, JsonNode } from './reading'

/** A value as a program printed it. `code` is true if it contains an expression, so that it isn't a printed value. */
export type PrintedReading =
  | { readonly status: 'value'; readonly node: JsonNode; readonly end: number; readonly code: boolean }
  | { readonly status: 'broken'; readonly at: number }

const LONGEST = 60_000
const DEEPEST = 40
/** The words that stand for a value, in lower case. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['true', 'yes'].map((word) => [word, true] as const),
  ...['false', 'no'].map((word) => [word, false] as const),
  ...['null', 'none', 'nil', 'undefined', '(null)', '<null>'].map((word) => [word, null] as const),
])
const LONGEST_WORD = Math.max(...Array.from(WORDS.keys(), ({ length }) => length))
const NUMBER = /-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?[nLl]?(?![\w.:-])/y
/** A wrapper around a value that adds nothing: `Optional(…)` of Swift, `string(14) …` of PHP's var_dump. */
const AROUND = /(?:Optional|AnyHashable|AnyCodable|some|Some)\(/y
const DUMPED = /(?:string\(\d+\)\s*(?=")|int\((-?\d+)\)|float\((-?[\d.]+)\)|bool\((true|false)\)|enum\()/y
const OPENING =
  /(?:%\{|map\[|array\(\d+\)\s*\{|Array\s*\(|(?:[A-Za-z_$][\w$.]*)?[{(]|(?:Object )?(?:[A-Za-z_$][\w$.]*(?:\(\d+\))?|\[[A-Z]\w*(?:: null prototype)?\]) \{|\[|#\{)/y
/** The notation around the name of a member, between the name and the value, around a string, and between members. */
const HASHABLE = /AnyHashable\(/y
const INDEX = /\[(?=["'\w])/y
const INDEX_WORD = /[\w:.()-]{1,80}/y
/** The sign between a name and its value, and a name without quotes together with this sign. Ruby's symbols begin with `:`. */
const SIGN = /\s{0,8}(=>|:|=(?!=))/y
const NAME = new RegExp(`(?::(?=[a-z]))?([A-Za-z_$@][\\w$@-]*)${SIGN.source}`, 'y')
/** The letters that languages put in front of a quote. */
const BEFORE_QUOTE = 'bBuUrRfFL@$'
/** A string without escapes, which is nearly every string. */
const PLAIN_STRING = /"[^"\\\n]{0,1000}"|'[^'\\\n]{0,1000}'/y
/** Characters that end neither a string nor a value without quotes. */
const IN_STRING = /[^"'`\\\n]{1,1000}/y
const IN_VALUE = /[^()[\]{},;\n]{1,1000}/y
const IN_WORD = /[^()[\]{},;\n ]{1,1000}/y
const JOINT = /[ \t]*\+[ \t]*\r?\n[ \t]*(?=["'`])/y
const OPAQUE = /#?<[^<>\n]{0,400}>/y
const NEXT_NAME = /^ [\w-]{1,40}:(?!\/\/)/u
const SKIPPED = /(?:\s|\/\/[^\n]{0,400}\n|#\s[^\n]{0,400}\n)+/y
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' }
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/**
 * Reads an object or an array as programs print it: Python, Ruby, JavaScript, PHP, Java, Go, Swift, Dart, Objective-C,
 * Elixir. Names and strings may be in any kind of quotes or without quotes. `:`, `=` or `=>` separates a name from its
 * value. Commas, semicolons or newlines separate members. The work is linear in what is read.
 *
 * @returns the value as a JSON tree, or the index at which the text isn't such a print
 */
export function readPrinted(text: string, start: number): PrintedReading {
  const reader = new PrintedReader(text, start)
  const node = reader.value(0)
  return node === undefined || (node.kind !== 'object' && node.kind !== 'array')
    ? { status: 'broken', at: Math.max(reader.at, start + 1) }
    : { status: 'value', node, end: reader.at, code: reader.code }
}

class PrintedReader {
  readonly #text: string
  readonly #limit: number
  at: number
  code = false

  constructor(text: string, start: number) {
    this.#text = text
    this.at = start
    this.#limit = Math.min(text.length, start + LONGEST)
  }

  /** Reads the value at the current position; returns undefined if there is no value. */
  value(depth: number, quotedName = false, sign = ''): JsonNode | undefined {
    if (depth > DEEPEST || this.at >= this.#limit) return undefined
    const start = this.at
    const first = this.#text.charAt(start)
    if ('OAsS'.includes(first) && this.#match(AROUND) !== undefined) {
      this.#skip()
      const inner = this.value(depth + 1, quotedName, sign)
      this.#skip()
      if (inner === undefined || this.#text.charAt(this.at) !== ')') return undefined
      this.at += 1
      return inner
    }
    const dumped = 'sifbe'.includes(first) ? this.#dumped(start) : undefined
    if (dumped !== undefined) return dumped
    const quoted = this.#quoted()
    if (quoted !== undefined) return { kind: 'string', value: quoted, start, end: this.at }
    const number = '-0123456789'.includes(first) ? this.#match(NUMBER) : undefined
    if (number !== undefined) {
      const raw = number.replace(/[_nLl]/gu, '')
      return { kind: 'number', value: Number(raw), raw, start, end: this.at }
    }
    const opened = first === '{' || first === '(' ? this.#goOver(first) : this.#match(OPENING)
    if (opened !== undefined) {
      const read = this.#container(opened, start, depth)
      // A function call is an expression, together with any calculation that follows it.
      if (!/^[A-Za-z_$][\w$.]*\($/u.test(opened) || read?.kind === 'object') return read
      this.at = start
    }
    return this.#bare(start, quotedName, sign)
  }

  #container(opened: string, start: number, depth: number): JsonNode | undefined {
    const close = CLOSING[opened.at(-1) ?? ''] ?? '}'
    // A function call is an expression. The output of a constructor differs from it because it names its members.
    const named = opened.length > 1 && /^(?!map|array|Array)[A-Za-z_$]/u.test(opened)
    const members: JsonMember[] = []
    const items: JsonNode[] = []
    for (;;) {
      this.#skip()
      if (this.#text.charAt(this.at) === close) {
        this.at += 1
        break
      }
      const memberStart = this.at
      const name = this.#name()
      if (name !== undefined) {
        this.#skip()
        const valueStart = this.at
        const value = this.#empty(valueStart, close) ?? this.value(depth + 1, name.quoted, name.sign)
        if (value === undefined) return undefined
        members.push({ name: name.name, value, start: memberStart })
      } else {
        if (close === '}' || members.length > 0) return undefined
        if (named) this.code = true
        const item = this.value(depth + 1)
        if (item === undefined) return undefined
        items.push(item)
      }
      if (!this.#delimiter(close)) return undefined
    }
    if (members.length > 0 && items.length > 0) return undefined
    // PHP prints the indexes of an array as names.
    if (members[0]?.name === '0' && members.every(({ name }, place) => name === String(place))) {
      return { kind: 'array', items: members.map(({ value }) => value), start, end: this.at }
    }
    return members.length > 0 || (close === '}' && items.length === 0)
      ? { kind: 'object', members, start, end: this.at }
      : { kind: 'array', items, start, end: this.at }
  }

  /** Reads a missing value, because Java prints an empty string without quotes: `message=, url=…`. */
  #empty(start: number, close: string): JsonNode | undefined {
    const sign = this.#text.charAt(this.at)
    return sign === ',' || sign === ';' || sign === close
      ? { kind: 'string', value: '', start, end: start }
      : undefined
  }

  /**
   * Reads the name of a member and the sign between it and the value. Returns undefined without moving if there is no
   * name.
   */
  #name(): { readonly name: string; readonly quoted: boolean; readonly sign: string } | undefined {
    const start = this.at
    let quoted = true
    let name: string | undefined
    const first = this.#text.charAt(start)
    if (first === 'A' && this.#match(HASHABLE) !== undefined) {
      name = this.#quoted()
      if (!this.#goesOver(')')) name = undefined
    } else if (first === '[' && this.#match(INDEX) !== undefined) {
      name = this.#quoted()
      quoted = name !== undefined
      name ??= this.#match(INDEX_WORD)
      if (!this.#goesOver(']')) name = undefined
    } else name = this.#quoted()
    if (name === undefined) {
      this.at = start
      const [, word, sign] = this.#exec(NAME) ?? []
      return word === undefined || sign === undefined ? undefined : { name: word, quoted: false, sign }
    }
    const sign = this.#exec(SIGN)?.[1]
    if (sign !== undefined) return { name, quoted, sign }
    this.at = start
    return undefined
  }

  /** Skips what ends a member; returns false if something else follows. */
  #delimiter(close: string): boolean {
    const before = this.at
    this.#skip()
    const sign = this.#text.charAt(this.at)
    if (sign === ',' || sign === ';') {
      this.at += 1
      return true
    }
    // A newline or, in Go's maps, a space is enough.
    return sign === close || (this.at > before && this.at < this.#limit)
  }

  #dumped(start: number): JsonNode | undefined {
    DUMPED.lastIndex = this.at
    const match = DUMPED.exec(this.#text)
    if (match === null) return undefined
    this.at += match[0].length
    const number = match[1] ?? match[2]
    if (number !== undefined)
      return { kind: 'number', value: Number(number), raw: number, start, end: this.at }
    if (match[3] !== undefined) return { kind: 'boolean', value: match[3] === 'true', start, end: this.at }
    const quoted = this.#quoted()
    return quoted === undefined ? undefined : { kind: 'string', value: quoted, start, end: this.at }
  }

  /**
   * Reads a quoted string at the current position, with the pieces that `+` joins to it. Returns undefined without
   * moving if there is none.
   */
  #quoted(): string | undefined {
    const start = this.at
    const opening = this.#text.charAt(start)
    if (opening === '"' || opening === "'") {
      const plain = this.#match(PLAIN_STRING)
      if (plain !== undefined && this.at < this.#limit && !' \t+'.includes(this.#text.charAt(this.at)))
        return plain.slice(1, -1)
      this.at = start
    } else if (opening !== '`' && !BEFORE_QUOTE.includes(opening)) return undefined
    const pieces: string[] = []
    for (;;) {
      const first = this.#text.charAt(this.at)
      const marked = BEFORE_QUOTE.includes(first)
      const quote = marked ? this.#text.charAt(this.at + 1) : first
      if (quote !== '"' && quote !== "'" && quote !== '`') break
      this.at += marked ? 2 : 1
      let from = this.at
      for (;;) {
        const sign = this.#text.charAt(this.at)
        if (this.at >= this.#limit || (sign === '\n' && quote !== '`')) {
          this.at = start
          return undefined
        }
        if (sign === '\\') {
          const next = this.#text.charAt(this.at + 1)
          const code = /^u\{?([0-9a-fA-F]{4})\}?/u.exec(this.#text.slice(this.at + 1, this.at + 8))
          pieces.push(this.#text.slice(from, this.at))
          if (code?.[1] !== undefined) pieces.push(String.fromCharCode(Number.parseInt(code[1], 16)))
          else pieces.push(ESCAPES[next] ?? next)
          this.at += code === null ? 2 : 1 + code[0].length
          from = this.at
        } else if (sign === quote) break
        else if (this.#exec(IN_STRING) === null) this.at += 1
      }
      pieces.push(this.#text.slice(from, this.at))
      this.at += 1
      if (this.#match(JOINT) === undefined) return pieces.join('')
    }
    this.at = start
    return undefined
  }

  /** Reads a word without quotes or an expression: everything up to what ends a member. */
  #bare(start: number, quotedName: boolean, sign: string): JsonNode | undefined {
    const opaque = '#<'.includes(this.#text.charAt(start)) ? this.#match(OPAQUE) : undefined
    let depth = 0
    // Go puts a space between the members of a map.
    const unmarked = sign === ':' ? IN_WORD : IN_VALUE
    for (; opaque === undefined && this.at < this.#limit; this.at += 1) {
      this.#exec(unmarked)
      const next = this.#text.charAt(this.at)
      if (next === '(' || next === '[' || next === '{') depth += 1
      else if (depth === 0 && ',;\n])}'.includes(next)) break
      else if (next === ')' || next === ']' || next === '}') depth -= 1
      else if (next === '\n') break
      else if (
        next === ' ' &&
        depth === 0 &&
        sign === ':' &&
        NEXT_NAME.test(this.#text.slice(this.at, this.at + 44))
      )
        break
    }
    if (opaque === undefined) this.at = Math.min(this.at, this.#limit)
    const raw = this.#text.slice(start, this.at).trim()
    if (raw === '') return undefined
    const word = raw.length > LONGEST_WORD ? undefined : WORDS.get(raw.toLowerCase())
    if (word === null) return { kind: 'null', start, end: this.at }
    if (word !== undefined) return { kind: 'boolean', value: word, start, end: this.at }
    const expression = /[()+*?|]|^\$\{|\.\w+\(|=>/u.test(raw)
    const identifier = /^[a-z_$][\w$]*(?:[.[].*)?$/u.test(raw) && !raw.includes('-')
    if (expression || (quotedName && sign !== '=') || (identifier && sign === ':')) this.code = true
    return { kind: 'string', value: raw.replace(/^:/u, ''), start, end: this.at }
  }

  #skip(): void {
    let sign = this.#text.charAt(this.at)
    if (sign === ' ') {
      this.at += 1
      sign = this.#text.charAt(this.at)
    }
    if (sign <= ' ' || sign === '/' || sign === '#' || sign > '~') this.#exec(SKIPPED)
  }

  #goesOver(sign: string): boolean {
    const there = this.#text.charAt(this.at) === sign
    if (there) this.#goOver(sign)
    return there
  }

  #goOver(sign: string): string {
    this.at += 1
    return sign
  }

  #match(pattern: RegExp): string | undefined {
    return this.#exec(pattern)?.[0]
  }

  /** Matches a sticky pattern at the current position and moves to its end; returns null without moving if there is no match. */
  #exec(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found !== null) this.at += found[0].length
    return found
  }
}
