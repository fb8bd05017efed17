import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/** Undoes the percent-encoding of a form or a URL (RFC 3986 section 2.1), where `+` means a space. */
export const decodePercent: Repair = (text) => {
  if (!/BEGIN\+|%[0-9a-f]{2}/i.test(text) || !mayHoldKey(text)) return undefined
  const spaced = /BEGIN\+/.test(text) ? text.replaceAll('+', ' ') : text
  const plain = spaced.replace(/(?:%[0-9a-f]{2})+/gi, (codes) =>
    new TextDecoder().decode(Uint8Array.from(codes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  )
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-percent-encoded', case: 'codes' },
  }
}
