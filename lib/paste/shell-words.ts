import type { PastedWord, Quoting } from './paste'
import { closingParenthesis, type PastedShell, readQuoted } from './shell-quotes'

/**
 * Splits a command into words as its shell would, and keeps what a shell forgets: the place of each word and how it was
 * quoted. Reading is tolerant, because the commands that reach us are broken ones: single and curly quotes hold words
 * together in every shell, a line continuation of any shell continues, an `&` inside a bare URL stays there. Variables
 * and substitutions are left as they are. Own code, because the kept splitters give no places and know one shell each.
 *
 * @param start - index of the first character of the command
 * @returns the words, and the index at which the command ends (a newline, an operator, or the end of the text)
 */
export function shellWords(
  text: string,
  start: number,
  shell?: PastedShell,
): { words: PastedWord[]; end: number } {
  const words: PastedWord[] = []
  let at = start
  let skipNext = false
  for (;;) {
    at = skipBlanks(text, at)
    const redirection = /\d?(?:>>?|<)(?:&\d)?/y
    redirection.lastIndex = at
    const operator = redirection.exec(text)?.[0]
    if (operator !== undefined && !isPlaceholder(text, at)) {
      at += operator.length
      skipNext = !operator.includes('&')
      continue
    }
    if (at >= text.length || '\n\r;|&)#'.includes(text.charAt(at))) return { words, end: at }
    const word = readWord(text, at, shell)
    if (word.end === at) return { words, end: at }
    if (!skipNext) words.push(word)
    skipNext = false
    at = word.end
  }
}

/** `<your-token>` is a template, not a redirection. */
const isPlaceholder = (text: string, at: number): boolean =>
  /^<[\w .…-]{1,80}>/u.test(text.slice(at, at + 84))

/** The index after spaces and line continuations. */
function skipBlanks(text: string, start: number): number {
  let at = start
  for (;;) {
    const sign = text.charAt(at)
    if (sign === ' ' || sign === '\t' || sign === '\u00a0') at += 1
    else if (sign === '\\' || sign === '^' || sign === '`') {
      const next = continuation(text, at)
      if (next === undefined) return at
      at = next
    } else return at
  }
}

/** The index after a line continuation whose sign is at `at`; spaces between sign and newline are forgiven. */
function continuation(text: string, at: number): number | undefined {
  let end = at + 1
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1
  if (text.startsWith('\r\n', end)) return end + 2
  return text.charAt(end) === '\n' ? end + 1 : undefined
}

function readWord(text: string, start: number, shell: PastedShell | undefined): PastedWord {
  const pieces: string[] = []
  const kinds = new Set<Quoting>()
  /** Whether there was a sign that a bare address has before its first `&`. */
  let isAddress = false
  let at = start
  const add = (kind: Quoting, piece: string, end: number) => {
    pieces.push(piece)
    isAddress ||= /[?/]/.test(piece)
    kinds.add(kind)
    at = end
  }
  while (at < text.length) {
    const sign = text.charAt(at)
    if (/[\s;|)]/.test(sign)) break
    if (sign === '&') {
      // In a bare URL it was meant as a part of it, whatever the shell does.
      if (!/[\w%[]/.test(text.charAt(at + 1)) || !isAddress) break
      add('none', sign, at + 1)
      continue
    }
    const quoted = readQuoted(text, at, shell)
    if (quoted) {
      add(quoted.kind, quoted.text, quoted.end)
      continue
    }
    if (sign === '$' && text.charAt(at + 1) === '(') {
      const end = closingParenthesis(text, at + 1)
      add('none', text.slice(at, end), end)
    } else if (escapes(sign, shell) && at + 1 < text.length) {
      const next = continuation(text, at)
      if (next !== undefined) break
      add('none', text.charAt(at + 1), at + 2)
    } else {
      const plain = /[\w.:/?=%,@~+[\]{}*!#-]+/y
      plain.lastIndex = at
      const run = plain.exec(text)?.[0] ?? sign
      add('none', run, at + run.length)
    }
  }
  const quoting = kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? 'none')
  return { text: pieces.join(''), quoting, start, end: at }
}

const escapes = (sign: string, shell: PastedShell | undefined): boolean =>
  shell === 'cmd' ? sign === '^' : shell === 'powershell' ? sign === '`' : sign === '\\'
