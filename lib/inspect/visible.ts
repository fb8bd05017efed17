import { codePointName } from '../text/code-point'
import { replaceUnseen } from '../text/invisible'

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Text of a paste as words can carry it: what cannot be seen is written out (`\n`, `[U+200B]`), so that a value shows
 * what it holds.
 *
 * @param most - longer texts are shortened to so many characters, in the middle, before that
 */
export const visible = (text: string, most = Number.POSITIVE_INFINITY): string =>
  replaceUnseen(shorten(text, most), (character) => NAMED[character] ?? `[${codePointName(character)}]`)

/** At most `most` characters of a text: its beginning and its end, with “…” in the middle. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const half = Math.floor((most - 1) / 2)
  return `${text.slice(0, half)}…${text.slice(-half)}`
}

/**
 * A value of a header field or claim as words can carry it: strings in quotation marks, other values as JSON, made
 * visible and shortened.
 */
export function shown(value: unknown, most = 60): string {
  if (typeof value === 'string') return `“${visible(value, most)}”`
  if (value === undefined) return 'nothing'
  return visible(JSON.stringify(value) ?? String(value), most)
}
