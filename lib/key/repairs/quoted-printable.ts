import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/** Undoes the encoding of mail (RFC 2045 section 6.7): `=3D`, and `=` at the end of a line that goes on. */
export const decodeQuotedPrintable: Repair = (text) => {
  // Padding of base64 ends a line too, but never before letters of the same run.
  if (!/=3D|=2B|=2F|=0A|[A-Za-z0-9+/-]=\r?\n[A-Za-z0-9+/]{4}/.test(text) || !mayHoldKey(text))
    return undefined
  const plain = text
    .replace(/=\r?\n/g, (end, index: number) =>
      text[index - 1] === '=' || /\n-----END/.test(text.slice(index, index + 12)) ? end : '',
    )
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-rich-text', case: 'quoted-printable' },
  }
}
