import type { Repair } from './repair'

/** Removes a byte-order mark, also one that was decoded as three Latin-1 characters. */
export const dropByteOrderMark: Repair = (text) => {
  const mark = /^[ \t\r\n]*(?:\ufeff|\u00ef\u00bb\u00bf)/.exec(text)?.[0]
  if (!mark) return undefined
  return {
    text: text.slice(mark.length),
    notice: { id: 'key-bom-or-utf16', case: 'mark' },
  }
}
