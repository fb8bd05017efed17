import type { Repaired } from './repair'

/**
 * Decodes UTF-16 that was read as single bytes, so that each character has a NUL next to it. The bytes of a file arrive
 * here as one character each. Pasted text that contains NULs is handled in the same way.
 */
export const readUtf16 = (text: string): Repaired | undefined => {
  const mark = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.exec(text)?.[0]
  if (!mark && !text.includes('\0')) return undefined
  // In ASCII text, the NULs are the only surplus characters, so they can be removed even if pairs of bytes were torn
  // apart.
  const letters = text.slice(mark?.length ?? 0).replaceAll('\0', '')
  return {
    text: /[^\t\n\r -~]/.test(letters) ? decodePairs(text) : letters,
    notice: { id: 'key-bom-or-utf16', case: 'utf-16' },
  }
}

/**
 * Decodes characters that are the bytes of UTF-16. Text with other characters was decoded before, so only its NULs are
 * removed.
 */
function decodePairs(text: string): string {
  if (/[\u0100-\uffff]/.test(text)) return text.replaceAll('\0', '').replaceAll('\ufffd', '')
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  const bigEndian =
    text.startsWith('\u00fe\u00ff') || (!text.startsWith('\u00ff\u00fe') && text.indexOf('\0') % 2 === 0)
  return new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes)
}
