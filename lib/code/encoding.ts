import type { Edit, Trait } from './token-code'

/** How a language encodes base64, and how it converts base64 to base64url. */
export interface Encodings {
  /** Calls that return standard base64. `instead` is the same call for base64url, if the language has one. */
  readonly standard: RegExp
  readonly instead?: string
  /** Code that replaces `+` and `/` by `-` and `_`. */
  readonly converts: RegExp
  /** Calls that return base64url. They don't convert the result of other calls. */
  readonly already?: RegExp
  /** Calls that return base64url with padding. */
  readonly padded?: RegExp
  readonly unpadded?: string
  /** Code that removes the padding. */
  readonly strips: RegExp
}

/** Finds mistakes in the encoding of the parts of a token that no other code corrects. */
export function encodingTraits(source: string, encodings: Encodings): readonly Trait[] {
  const { standard, converts, padded, strips, already } = encodings
  const plain = standard.exec(source)
  const rest = already ? source.replaceAll(new RegExp(already, 'gu'), '') : source
  const isConverted = converts.test(source) || callsConverter(rest)
  // If other calls are right, a wrong one on such a line may encode something else.
  const isOther = plain && already?.test(source) && OF_OTHERS.test(lineAt(source, plain.index))
  if (plain && !isConverted && !isOther) {
    const at = { start: plain.index, end: plain.index + plain[0].length }
    const edits: Edit[] =
      encodings.instead === undefined ? [] : [{ ...at, text: plain[0].replace(standard, encodings.instead) }]
    return [
      {
        id: 'standard-base64',
        at,
        edits,
        says: `\`${plain[0]}\` returns standard base64, which has “+”, “/” and “=” at the end.`,
      },
    ]
  }
  const found = padded?.exec(source) ?? plain
  if (!found || isOther || strips.test(source) || callsConverter(rest)) return []
  const at = { start: found.index, end: found.index + found[0].length }
  const edits: Edit[] =
    encodings.unpadded === undefined || padded === undefined
      ? []
      : [{ ...at, text: found[0].replace(padded, encodings.unpadded) }]
  return [{ id: 'padded', at, edits, says: `\`${found[0]}\` pads with “=”, and nothing removes it.` }]
}

/** Other things that a program which makes tokens may encode. */
const OF_OTHERS = /basic|password|secret|private|public|\bkey|pem|image|file|debug|log\b/iu

const lineAt = (source: string, place: number): string =>
  source.slice(source.lastIndexOf('\n', place) + 1, place + 200).split('\n', 1)[0] ?? ''

/** Names of functions that probably return base64url. */
const PROMISES = /base64_?url\w{0,30}|b64_?url\w{0,30}|b64u\b|\w{0,20}url_?safe\w{0,30}|to_?base64_?url/giu

/**
 * Whether the source calls a function whose name promises base64url and which it doesn't define. If it defines the
 * function, the body is read instead.
 */
export function callsConverter(source: string): boolean {
  const names = new Set<string>()
  for (const { 0: name, index } of source.matchAll(PROMISES)) {
    // In `toString('base64url')` the name is an argument, so only that call uses it.
    const isWord = /['"]/u.test(source.charAt(index - 1)) && /['"]/u.test(source.charAt(index + name.length))
    if (!isWord) names.add(name)
    if (names.size > 20) break
  }
  return [...names].some((name) => !isDefined(source, name))
}

const isDefined = (source: string, name: string): boolean =>
  new RegExp(
    `(?:function|def|fun|func|static \\w{1,20}|string|String)\\s+\\$?${name}\\b|\\b${name}\\s*(?:\\(\\))?\\s*(?:=(?![=>]|\\s*(?:await\\s+)?(?:require|import)\\b)|\\{)`,
    'u',
  ).test(source)
