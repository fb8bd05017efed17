import type { PastedToken, Wrapping } from './paste'
import { readTokenAt } from './token-walk'

/** Where a token may begin: `{"`, `{ ` or `{` and a newline in base64, or the base64 of a whole token. */
const BEGIN = /(?:eyJ|eyA|ew[0ok]|ZXlK(?=[\w+/=-]{40}))/g
/** A position that isn't inside a longer word. */
const FRESH = /(?:(?<![\w.-])|(?<=\\[nrt]|%20|%3D|%3d|%22|%27))/uy
const SCHEME = /[Bb][Ee][Aa][Rr][Ee][Rr]/g
/** After the word Bearer, any long or masked word is meant as a token. */
const BEARER =
  /\bbearer(?:[ \t+]|%20|:)\s{0,4}(?:b?(?:["'<({`]|\[(?!REDACTED|MASKED|FILTERED)){1,2})?(?=[*•█xX…]{3}|\[?(?:REDACTED|MASKED|FILTERED)|[\w.+/=-]{24})/iuy
const LOOK_BACK = 160
/** The number of tokens that are read in one step. */
const STRIDE = 50

/**
 * Finds every token in a text, in order and without duplicates: everything that looks like a compact serialization, and
 * what follows `Bearer`. Characters that were added around or inside a token are removed and listed as wrapping.
 *
 * @returns a generator that yields between steps, so that the caller can pause
 */
export function* findTokens(text: string): Generator<void, PastedToken[]> {
  const starts = new Set<number>()
  for (const { index } of text.matchAll(BEGIN)) if (matchAt(FRESH, text, index)) starts.add(index)
  for (const { index } of text.matchAll(SCHEME)) {
    const scheme = matchAt(BEARER, text, index)
    if (scheme) starts.add(index + scheme[0].length)
  }
  const byText = new Map<string, PastedToken>()
  let end = 0
  yield
  let seen = 0
  for (const start of [...starts].sort((a, b) => a - b)) {
    if (start < end) continue
    seen += 1
    if (seen % STRIDE === 0) yield
    const token = readTokenAt(text, start, text.slice(Math.max(0, start - LOOK_BACK), start))
    if (token === undefined) continue
    end = token.end
    const known = byText.get(token.text)
    byText.set(token.text, known ? merge(known, token) : token)
  }
  return [...byText.values()]
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(text)
}

/**
 * Merges a token with its next occurrence. The first position is kept, the wrapping of both is combined, and a place in
 * a request has priority.
 */
function merge(first: PastedToken, again: PastedToken): PastedToken {
  const known = new Set<Wrapping['id']>(first.wrapping.map(({ id }) => id))
  const wrapping = [...first.wrapping, ...again.wrapping.filter(({ id }) => !known.has(id))]
  return { ...first, wrapping, place: first.place === 'bare' ? again.place : first.place }
}

/** Reads a text of one word as a token. Meant for text that was pasted as a token but doesn't look like one. */
export function onlyWord(text: string): PastedToken | undefined {
  const raw = text.trim()
  const word = raw.replace(/^["'`<[({]+|["'`>\])},;]+$/gu, '')
  if (word === '' || /\s/u.test(word) || word.length > 100_000) return undefined
  const start = text.indexOf(raw)
  return { text: word, raw, start, end: start + raw.length, wrapping: [], place: 'bare' }
}
