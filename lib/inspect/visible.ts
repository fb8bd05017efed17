import { codePointName } from '../text/code-point'
import { replaceUnseen } from '../text/invisible'

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Prepares text of a paste for a sentence: invisible characters are written out (`
 * `, `[U+200B]`), so that the content of a value can be seen.
 *
 * @param most - before that, longer strings are shortened in the middle to this many characters
 */
export const visible = (text: string, most = Number.POSITIVE_INFINITY): string =>
  replaceUnseen(shorten(text, most), (character) => NAMED[character] ?? `[${codePointName(character)}]`)

/** Shortens a string to at most `most` characters: its beginning and its end, with “…” in the middle. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const half = Math.floor((most - 1) / 2)
  return `${text.slice(0, half)}…${text.slice(-half)}`
}

/**
 * Prepares a value of a header parameter or claim for a sentence: strings in quotation marks, other values as JSON,
 * with invisible characters written out and shortened.
 */
export function shown(value: unknown, most = 60): string {
  if (typeof value === 'string') return `“${visible(value, most)}”`
  if (value === undefined) return 'nothing'
  return visible(JSON.stringify(value) ?? String(value), most)
}
