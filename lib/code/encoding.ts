import type { Edit, Trait } from './token-code'

/** How a language encodes as base64, and what makes base64url of it. */
export interface Encodings {
  /** Calls that give standard base64, with the same call for base64url where there is one. */
  readonly standard: RegExp
  readonly instead?: string
  /** What turns `+` and `/` into `-` and `_`, or encodes so from the start. */
  readonly converts: RegExp
  /** Calls that give base64url with padding. */
  readonly padded?: RegExp
  readonly unpadded?: string
  /** What removes the padding. */
  readonly strips: RegExp
}

/** What is wrong with how the parts of a token are encoded, as far as nothing in the text puts it right. */
export function encodingTraits(source: string, encodings: Encodings): readonly Trait[] {
  const { standard, converts, padded, strips } = encodings
  const plain = standard.exec(source)
  if (plain && !converts.test(source)) {
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
  if (!found || strips.test(source)) return []
  const at = { start: found.index, end: found.index + found[0].length }
  const edits: Edit[] =
    encodings.unpadded === undefined || padded === undefined
      ? []
      : [{ ...at, text: found[0].replace(padded, encodings.unpadded) }]
  return [{ id: 'padded', at, edits, says: `\`${found[0]}\` pads with “=”, and nothing removes it.` }]
}
