import type { Repair } from './repair'

/** Drops a byte-order mark, also one that was read as three Latin letters. */
export const dropByteOrderMark: Repair = (text) => {
  const mark = /^[ \t\r\n]*(?:\ufeff|\u00ef\u00bb\u00bf)/.exec(text)?.[0]
  if (!mark) return undefined
  return {
    text: text.slice(mark.length),
    notice: { id: 'key-bom-or-utf16', case: 'mark' },
  }
}
