import type { PastedWord, Quoting } from './paste'
import { closingParenthesis, type PastedShell, readQuoted } from './shell-quotes'

/**
 * Splits a command into words as its shell would, and keeps the place of each word and how it was quoted. It is
 * tolerant, because pasted commands are often broken: single and curly quotes hold words together in every shell, a
 * line continuation of any shell continues the command, and an `&` inside a URL without quotes stays there. Variables
 * and substitutions aren't expanded. It is our own code because the maintained libraries return no places and support
 * one shell each.
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

/** Returns the index after spaces and line continuations. */
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

/**
 * Returns the index after the line continuation whose character is at `at`. Spaces between that character and the
 * newline are tolerated.
 */
function continuation(text: string, at: number): number | undefined {
  let end = at + 1
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1
  if (text.startsWith('\r\n', end)) return end + 2
  return text.charAt(end) === '\n' ? end + 1 : undefined
}

function readWord(text: string, start: number, shell: PastedShell | undefined): PastedWord {
  const pieces: string[] = []
  const kinds = new Set<Quoting>()
  /** Whether the word so far has a character that shows that an `&` after it belongs to a URL. */
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
      // In a URL without quotes, the user meant the `&` as part of it, although the shell ends the command there.
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
