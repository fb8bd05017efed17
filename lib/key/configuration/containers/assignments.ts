import type { Container, Entry } from '../entry'
import { readValue, type Value } from './value'

/** What may be in front of a name without changing its meaning. */
const LIST_DASH = /(?:-[ \t]+){1,3}/y
const BEFORE =
  /(?:(?:export|setenv|setx|set|ENV|ARG|let|const|var|val|final|static|private|public|protected|internal|readonly|fileprivate|override|lateinit|late|lazy|mut|pub|my|our|local|declare|typeset|default|define|string|char|auto|-e|--env|--set(?:-string)?|--build-arg|--body)[ \t=]+){1,8}/y
const TYPED =
  /(?:std::string|NSString|[A-Z][A-Za-z]{1,30})(?:<[\w, ?]{0,40}>)?[?]?(?:[ \t]*[*&][ \t]*(?:const[ \t]+)?|[ \t]+)(?=[A-Za-z_]\w{0,80}[ \t]*=(?!=))/y
const SIGN = /(?:\$env:|--from-literal=|--from-file=|\$|@|:(?=[a-z_]))/iy
const QUOTED = /(?:[\w.$]{0,40}\[[ \t]*)?@?["'`]([^"'`\n]{1,120})["'`][ \t]*\]?/y
const INDEXED = /[\w.$]{1,40}\[:?([A-Za-z_]\w{0,80})\]/y
const PLAIN = /[A-Za-z_][\w.$/-]{0,100}/y
const PHRASE = /[A-Za-z][\w./-]{0,80}(?: (?:[A-Za-z][\w./-]{0,40}|\([\w. -]{1,30}\))){0,5}/y
const SEPARATOR = /[ \t]*(?:=>|:=|\?=|->|=(?![=~])|:(?![:/]))[ \t]*|(?=<<[A-Za-z_'"])/y
/** A type between a name and its `=`, as in `let keyID: String = "…"`. */
const TYPE =
  /[A-Za-z&'][\w<>?[\]., &'|]{0,60}?[ \t]+=(?![=>])[ \t]*|(?:String|str(?:ing)?|NSString|Data|any)[?]?=[ \t]*/y
/** A variable that is set in the middle of a command. */
const IN_COMMAND = /[A-Z][A-Z0-9_]{2,60}=(?=[^=\s])/y
/** A line that a pipeline step adds to its environment, as in `echo "NAME=value" >> $GITHUB_ENV`. */
const ECHOED =
  /(?:echo|printf)[ \t]+(?:-[A-Za-z]{1,4}[ \t]+)?(["'])([A-Za-z_]\w{0,80})=((?:(?!\1)[^\\]|\\[\s\S]){0,4000})\1/y
/** A property whose value comes after a space (java.util.Properties). */
const PROPERTY = /([A-Za-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,8})[ \t]{1,20}(?=[\w./-]{1,400}[ \t]*(?:\r?\n|$))/y
const DEFINE = /#define[ \t]+([A-Za-z_]\w{0,80})[ \t]+(?=[@"'])/y
const COMMENT = /[ \t]*(?:#(?!define\b|\{)|\/\/|;|\*(?=[ \t])|REM[ \t]|<!--)/y

interface Frame {
  kind: 'bracket' | 'indent' | 'section'
  name: string
  /** The indentation of the line that opened this level. */
  indent: number
}

const OPENING = '{[('
const CLOSING = '}])'

/**
 * Reads `name = value` and `name: value` anywhere in a text: `.env`, exports, YAML, TOML, INI, properties, HCL, JSON
 * with comments, and literals of the usual languages. It doesn't parse any of these languages. It only has to find a
 * few names and values, even in a snippet of a file, which existing parsers reject.
 */
export const assignments: Container = {
  name: 'configuration',
  whole: false,
  read: (text) => new Scan(text).entries(),
}

class Scan {
  readonly #text: string
  readonly #frames: Frame[] = []
  readonly #found: Entry[] = []
  #at = 0
  #line = 1
  #counted = 0
  #block = 0
  #heading = ''
  /** The name whose value is a bracket that hasn't been opened yet. */
  #pending = ''
  #item = 0

  constructor(text: string) {
    this.#text = text
  }

  entries(): Entry[] {
    this.#startLine()
    while (this.#at < this.#text.length) {
      if (!this.#takeEntry()) this.#advance()
    }
    return this.#found
  }

  get #nested(): boolean {
    return this.#frames.at(-1)?.kind === 'bracket'
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at
    return pattern.exec(this.#text)
  }

  #skip(pattern: RegExp, at: number): number {
    return this.#match(pattern, at) ? pattern.lastIndex : at
  }

  /** Moves to the next place where a name may begin: a line, an object member, an argument or an option. */
  #advance(): void {
    const text = this.#text
    while (this.#at < text.length) {
      const character = text[this.#at] ?? ''
      this.#at++
      if (character === '\n') {
        this.#startLine()
        return
      }
      if (OPENING.includes(character)) {
        this.#frames.push({
          kind: 'bracket',
          name: this.#pending || this.#wordsBefore(this.#at - 1),
          indent: 0,
        })
        this.#pending = ''
        return
      }
      if (CLOSING.includes(character) && this.#frames.some(({ kind }) => kind === 'bracket')) {
        while (this.#frames.pop()?.kind !== 'bracket');
      }
      if (character === ',' || character === ';') return
      if (character === ' ' || character === '\t') {
        if (text[this.#at] === '-' || this.#nested || this.#match(IN_COMMAND, this.#at)) return
      }
      if (this.#nested && (character === '"' || character === "'")) {
        const end = text.indexOf(character, this.#at)
        if (end > 0 && !text.slice(this.#at, end).includes('\n')) this.#at = end + 1
      }
    }
  }

  /** Returns what is in front of an opening bracket on its line: the name of a call, or the labels of a block. */
  #wordsBefore(index: number): string {
    let start = index
    while (start > Math.max(0, index - 80) && /[\w."' -]/.test(this.#text[start - 1] ?? '')) start--
    return this.#text.slice(start, index).trim()
  }

  /**
   * Skips comments and blank lines, leaves the levels that end because a line is indented less, and enters sections.
   */
  #startLine(): void {
    const text = this.#text
    for (;;) {
      const end = text.indexOf('\n', this.#at)
      const lineEnd = end < 0 ? text.length : end
      const line = text.slice(this.#at, Math.min(lineEnd, this.#at + 200))
      const comment = this.#match(COMMENT, this.#at)
      if (comment || line.trim() === '') {
        if (!this.#nested) {
          this.#block++
          this.#heading = comment ? line.trim() : ''
        }
        if (end < 0) {
          this.#at = text.length
          return
        }
        this.#at = end + 1
        continue
      }
      if (!this.#nested) this.#level(line)
      return
    }
  }

  #level(line: string): void {
    const indent = line.length - line.trimStart().length
    const section = /^\s*\[{1,2}([^[\]=:"']{1,80})\]{1,2}\s*(?:#.*)?$/.exec(line)?.[1]
    if (section) {
      this.#frames.length = 0
      this.#frames.push({ kind: 'section', name: section, indent: -1 })
      return
    }
    const item = /^\s*-[ \t]/.test(line)
    for (let top = this.#frames.at(-1); top?.kind === 'indent'; top = this.#frames.at(-1)) {
      const isItem = top.name.startsWith('[')
      if (top.indent < indent || (item && !isItem && top.indent === indent)) break
      this.#frames.pop()
    }
    if (item) this.#frames.push({ kind: 'indent', name: `[${this.#item++}]`, indent })
  }

  #takeEntry(): boolean {
    const text = this.#text
    const start = this.#skip(/[ \t]*/y, this.#at)
    const define = this.#match(DEFINE, start)
    if (define) return this.#put(define[1] ?? '', start, DEFINE.lastIndex)
    let at = this.#skip(LIST_DASH, start)
    const echoed = this.#match(ECHOED, at)
    if (echoed) {
      const [, , name = '', value = ''] = echoed
      return this.#add(name, start, { text: value, end: ECHOED.lastIndex, bare: false })
    }
    at = this.#skip(BEFORE, at)
    at = this.#skip(TYPED, at)
    at = this.#skip(SIGN, at)
    let before = start - 1
    while (text[before] === ' ' || text[before] === '\t') before--
    const atLineStart = before < 0 || text[before] === '\n'
    for (const pattern of atLineStart ? [QUOTED, INDEXED, PHRASE, PLAIN] : [QUOTED, INDEXED, PLAIN]) {
      const match = this.#match(pattern, at)
      if (!match) continue
      const afterName = pattern.lastIndex
      const separator = this.#match(SEPARATOR, afterName)
      if (!separator) continue
      const name = pattern === QUOTED || pattern === INDEXED ? (match[1] ?? '') : match[0]
      let value = SEPARATOR.lastIndex
      if (separator[0].trim() === ':') value = this.#skip(TYPE, value)
      return this.#put(name, start, value, separator[0].trim() === ':')
    }
    const property = atLineStart && !this.#nested ? this.#match(PROPERTY, at) : null
    return property ? this.#put(property[1] ?? '', start, PROPERTY.lastIndex) : false
  }

  /** Adds the value after a name, or keeps the name for the level that begins there. */
  #put(name: string, start: number, valueStart: number, colon = false): boolean {
    const text = this.#text
    let from = valueStart
    if (/^\r?\n/.test(text.slice(from, from + 2))) {
      const next = this.#skip(/\s*/y, from)
      const quoted = /["'`]/.test(text[next] ?? '') && (!colon || this.#nested)
      if (!quoted) {
        const lineStart = text.lastIndexOf('\n', start - 1) + 1
        const column = this.#skip(/[ \t]*/y, lineStart) - lineStart
        const dashed = /^-[ \t]/.test(text.slice(lineStart + column, lineStart + column + 2))
        if (colon && !this.#nested)
          this.#frames.push({ kind: 'indent', name, indent: dashed ? column + 1 : column })
        // A variable without a value still shows that the configuration has a key of that name.
        return colon || this.#nested
          ? this.#passTo(from)
          : this.#add(name, start, { text: '', end: from, bare: true })
      }
      from = next
    }
    if (
      /^(?:%|#|new[ \t]+[\w.]{1,40}|[\w.]{1,40}|\[\]string)?[ \t]{0,4}[{[(]\s*$/m.test(lineAt(text, from)) ||
      OPENING.includes(text[from] ?? ' ')
    ) {
      this.#pending = name
      this.#at = from
      return true
    }
    return this.#add(name, start, readValue(text, start, from, this.#nested))
  }

  #passTo(at: number): true {
    this.#at = at
    return true
  }

  #add(name: string, start: number, value: Value): true {
    const text = this.#text
    for (; this.#counted < start; this.#counted++) if (text[this.#counted] === '\n') this.#line++
    this.#found.push({
      path: this.#frames.map(({ name }) => name).filter((name) => name !== ''),
      name: name.trim(),
      value: value.text,
      line: this.#line,
      ...(value.bare && { bare: true }),
      block: this.#block,
      ...(this.#heading !== '' && { heading: this.#heading }),
    })
    this.#at = this.#skip(/[ \t]+(?:#|\/\/)[^\n]*/y, value.end)
    return true
  }
}

const lineAt = (text: string, from: number): string => {
  const end = text.indexOf('\n', from)
  return text.slice(from, Math.min(end < 0 ? text.length : end, from + 120))
}
