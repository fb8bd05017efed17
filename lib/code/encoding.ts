import type { Edit, Trait } from './token-code'

/** How a language encodes as base64, and what makes base64url of it. */
export interface Encodings {
  /** Calls that give standard base64, with the same call for base64url where there is one. */
  readonly standard: RegExp
  readonly instead?: string
  /** What turns `+` and `/` into `-` and `_`. */
  readonly converts: RegExp
  /** Calls that give base64url from the start: they help no other call. */
  readonly already?: RegExp
  /** Calls that give base64url with padding. */
  readonly padded?: RegExp
  readonly unpadded?: string
  /** What removes the padding. */
  readonly strips: RegExp
}

/** What is wrong with how the parts of a token are encoded, as far as nothing in the text puts it right. */
export function encodingTraits(source: string, encodings: Encodings): readonly Trait[] {
  const { standard, converts, padded, strips, already } = encodings
  const plain = standard.exec(source)
  const rest = already ? source.replaceAll(new RegExp(already, 'gu'), '') : source
  const isConverted = converts.test(source) || callsConverter(rest)
  // Beside calls that are right, one that is not may be about something else.
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
        says: `\`${plain[0]}\` gives standard base64, which has “+” and “/”, and “=” at the end.`,
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

/** What else is encoded in a program that makes tokens. */
const OF_OTHERS = /basic|password|secret|private|public|\bkey|pem|image|file|debug|log\b/iu

const lineAt = (source: string, place: number): string =>
  source.slice(source.lastIndexOf('\n', place) + 1, place + 200).split('\n', 1)[0] ?? ''

/** Names that promise base64url. */
const PROMISES = /base64_?url\w{0,30}|b64_?url\w{0,30}|b64u\b|\w{0,20}url_?safe\w{0,30}|to_?base64_?url/giu

/** Whether a function is called that promises base64url and comes from elsewhere; what the text itself defines is read. */
export function callsConverter(source: string): boolean {
  const names = new Set<string>()
  for (const { 0: name, index } of source.matchAll(PROMISES)) {
    // `toString('base64url')` is what one call gives.
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
