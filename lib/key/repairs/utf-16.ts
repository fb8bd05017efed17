import type { Repaired } from './repair'

/**
 * Reads UTF-16 that was read as single bytes: each letter then has a NUL beside it. The bytes of a file
 * arrive here one a character; text pasted with NULs in it is treated alike.
 */
export const readUtf16 = (text: string): Repaired | undefined => {
  const mark = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.exec(text)?.[0]
  if (!mark && !text.includes('\0')) return undefined
  // Of plain letters, NULs are all there is too much, and dropping them is right even where pairs were torn.
  const letters = text.slice(mark?.length ?? 0).replaceAll('\0', '')
  return {
    text: /[^\t\n\r -~]/.test(letters) ? decodePairs(text) : letters,
    notice: { id: 'key-bom-or-utf16', case: 'utf-16' },
  }
}

/** Decodes characters that are bytes of UTF-16; what holds other characters was decoded already and only loses its NULs. */
function decodePairs(text: string): string {
  if (/[\u0100-\uffff]/.test(text)) return text.replaceAll('\0', '').replaceAll('\ufffd', '')
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  const bigEndian =
    text.startsWith('\u00fe\u00ff') || (!text.startsWith('\u00ff\u00fe') && text.indexOf('\0') % 2 === 0)
  return new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes)
}
