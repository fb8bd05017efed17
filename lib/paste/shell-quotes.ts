import type { PastedRequest, Quoting } from './paste'

/** A shell with known quoting rules. */
export type PastedShell = NonNullable<PastedRequest['shell']>

/** A closing quote that is further away than this belongs to something else. */
const LONGEST_QUOTE = 20_000
const CURLY = '\u201c\u201d\u201e\u2018\u2019\u201a'
const ESCAPED_CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
}

/** A quoted part of a word without its quotes, and the index after it. */
export interface Quoted {
  readonly kind: Quoting
  readonly text: string
  readonly end: number
}

/** Reads the quoted part that begins at `at`. Returns undefined if there is none or if it isn't closed. */
export function readQuoted(text: string, at: number, shell: PastedShell | undefined): Quoted | undefined {
  const sign = text.charAt(at)
  if (sign === "'") return readSingle(text, at + 1, shell)
  if (sign === '$' && text.charAt(at + 1) === "'") return readAnsi(text, at + 2)
  if (sign === '"') return readDouble(text, at + 1, shell)
  if (sign === '^' && text.charAt(at + 1) === '"' && shell !== 'posix') return readCaret(text, at + 2)
  if (!CURLY.includes(sign)) return undefined
  // A curly quote may be closed by a straight one, if only one of them was replaced by an editor.
  for (let end = at + 1; end < text.length && end - at < LONGEST_QUOTE; end += 1) {
    const next = text.charAt(end)
    if (next === '\n') break
    if (CURLY.includes(next) || next === '"')
      return { kind: 'curly', text: text.slice(at + 1, end), end: end + 1 }
  }
  return undefined
}

function readSingle(text: string, start: number, shell: PastedShell | undefined): Quoted | undefined {
  const pieces: string[] = []
  let from = start
  for (;;) {
    const end = text.slice(from, start + LONGEST_QUOTE).indexOf("'")
    if (end < 0) return undefined
    pieces.push(text.slice(from, from + end))
    from += end + 1
    if (shell !== 'powershell' || text.charAt(from) !== "'") {
      return { kind: 'single', text: pieces.join(''), end: from }
    }
    pieces.push("'")
    from += 1
  }
}

/** Reads `$'…'` of bash and zsh, which browsers use when they copy a request as a command. */
function readAnsi(text: string, start: number): Quoted | undefined {
  const pieces: string[] = []
  for (let at = start; at < text.length && at - start < LONGEST_QUOTE; at += 1) {
    const sign = text.charAt(at)
    if (sign === "'") return { kind: 'single', text: pieces.join(''), end: at + 1 }
    if (sign !== '\\') {
      pieces.push(sign)
      continue
    }
    at += 1
    const next = text.charAt(at)
    const code = /^[ux]([0-9a-f]{2,4})/iu.exec(text.slice(at, at + 5))?.[1]
    if (code !== undefined) {
      pieces.push(String.fromCharCode(Number.parseInt(code, 16)))
      at += code.length
    } else pieces.push(Object.hasOwn(ESCAPED_CONTROLS, next) ? (ESCAPED_CONTROLS[next] ?? next) : next)
  }
  return undefined
}

function readDouble(text: string, start: number, shell: PastedShell | undefined): Quoted | undefined {
  const pieces: string[] = []
  const escapeSign = shell === 'powershell' ? '`' : '\\'
  let from = start
  for (let at = start; at < text.length && at - start < LONGEST_QUOTE; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') {
      const doubled = (shell === 'powershell' || shell === 'cmd') && text.charAt(at + 1) === '"'
      pieces.push(text.slice(from, at))
      if (!doubled) return { kind: 'double', text: pieces.join(''), end: at + 1 }
      at += 1
      from = at
    } else if (sign === escapeSign) {
      const next = text.charAt(at + 1)
      const line =
        shell === 'cmd' ? undefined : text.startsWith('\r\n', at + 1) ? 2 : next === '\n' ? 1 : undefined
      if (line === undefined && !'"\\$`'.includes(next)) continue
      pieces.push(text.slice(from, at))
      at += line ?? 1
      from = line === undefined ? at : at + 1
    } else if (sign === '$' && text.charAt(at + 1) === '(') {
      at = closingParenthesis(text, at + 1) - 1
    }
  }
  return undefined
}

/** Reads `^"…^"`, which browsers use when they copy a request as a command for cmd. */
function readCaret(text: string, start: number): Quoted | undefined {
  const pieces: string[] = []
  for (let at = start; at < text.length && at - start < LONGEST_QUOTE; at += 1) {
    const sign = text.charAt(at)
    const next = text.charAt(at + 1)
    if (sign === '^' && next === '"') return { kind: 'double', text: pieces.join(''), end: at + 2 }
    if (sign === '\\' && text.startsWith('^"', at + 1)) {
      pieces.push('"')
      at += 2
    } else if (sign === '^' && next !== '\n' && next !== '\r') {
      pieces.push(next)
      at += 1
    } else pieces.push(sign)
  }
  return undefined
}

/** Returns the index after the parenthesis that closes the one at `open`, or the end of the line if none does. */
export function closingParenthesis(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return at
    if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}
