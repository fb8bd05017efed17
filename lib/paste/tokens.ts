import type { PastedToken, Wrapping } from './paste'
import { readTokenAt } from './token-walk'

/** Where a token may begin: `{"`, `{ ` or `{` and a newline in base64, or base64 of a whole token. */
const BEGIN = /(?:(?<![\w.-])|(?<=\\[nrt]|%20|%3D|%3d|%22|%27))(?:eyJ|eyA|ew[0ok]|ZXlK(?=[\w+/=-]{40}))/gu
/** After the word Bearer anything long, or masked, is meant as a token. */
const BEARER =
  /\bbearer(?:[ \t+]|%20|:)\s{0,4}(?:b?["'<[({`]{1,2})?(?=[*•█xX…]{3}|\[?(?:REDACTED|MASKED|FILTERED)|[\w.+/=-]{24})/giu
const LOOK_BACK = 160
/** Tokens between two rests. */
const STRIDE = 50

/**
 * Finds every token in a text, in order, each once: those that look like a compact serialization, and what is after
 * `Bearer`. What was put around or into a token on its way is taken off and listed as wrapping.
 *
 * @returns the work in steps, so that whoever drives it may rest between them
 */
export function* findTokens(text: string): Generator<void, PastedToken[]> {
  const starts = new Set<number>()
  for (const match of text.matchAll(BEGIN)) starts.add(match.index)
  for (const match of text.matchAll(BEARER)) starts.add(match.index + match[0].length)
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

/** The same token met again: its first place, the wrapping of both, and the place in a request if one has it. */
function merge(first: PastedToken, again: PastedToken): PastedToken {
  const known = new Set<Wrapping['id']>(first.wrapping.map(({ id }) => id))
  const wrapping = [...first.wrapping, ...again.wrapping.filter(({ id }) => !known.has(id))]
  return { ...first, wrapping, place: first.place === 'bare' ? again.place : first.place }
}

/** The whole of a text that is one word as a token, for what is pasted as one but looks like none. */
export function onlyWord(text: string): PastedToken | undefined {
  const raw = text.trim()
  const word = raw.replace(/^["'`<[({]+|["'`>\])},;]+$/gu, '')
  if (word === '' || /\s/u.test(word) || word.length > 100_000) return undefined
  const start = text.indexOf(raw)
  return { text: word, raw, start, end: start + raw.length, wrapping: [], place: 'bare' }
}
