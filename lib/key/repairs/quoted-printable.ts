import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/**
 * The name of a variable without a value, alone on its line. The `=` after it isn't a line break of quoted-printable.
 */
const NAME = /(?:^|\n)[ \t]{0,20}(?:export[ \t]{1,8})?(?:(?=\w*_)[A-Za-z_]\w{0,60}|[A-Za-z][\w.]{0,29})$/
const isName = (text: string, index: number) => NAME.test(text.slice(Math.max(0, index - 100), index))

/**
 * The start of another entry of a configuration. Base64 has no `_`, and in quoted-printable a `=` is followed by two
 * digits or ends its line.
 */
const ENTRY =
  /^[ \t]{0,20}(?:export[ \t]{1,8})?(?:[A-Za-z]\w{0,60}_[\w.-]{0,60}[ \t]{0,8}[:=]|[A-Za-z][\w.-]{0,60}(?:[ \t]{1,8}=|:[ \t]|=(?![\dA-F]{2}|\r?\n|$)))/
const startsEntry = (text: string, index: number) => ENTRY.test(text.slice(index, index + 150))

/** Undoes quoted-printable (RFC 2045 section 6.7): `=3D`, and `=` at the end of a line that continues. */
export const decodeQuotedPrintable: Repair = (text) => {
  if (!mayHoldKey(text)) return undefined
  // The padding of base64 also ends a line, but the base64 doesn't continue after it.
  const folded = Array.from(text.matchAll(/(?<=[A-Za-z0-9+/-])=\r?\n(?=[A-Za-z0-9+/]{4})/g)).some(
    ({ index, 0: end }) => !isName(text, index) && !startsEntry(text, index + end.length),
  )
  if (!folded && !/=3D|=2B|=2F|=0A/.test(text)) return undefined
  const plain = text
    .replace(/=\r?\n/g, (end, index: number) =>
      text[index - 1] === '=' ||
      isName(text, index) ||
      startsEntry(text, index + end.length) ||
      /\n-----END/.test(text.slice(index, index + 12))
        ? end
        : '',
    )
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-rich-text', case: 'quoted-printable' },
  }
}
