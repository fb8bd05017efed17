/**
 * The text in a file's bytes. UTF-8 (a byte-order mark is kept, so that it can be remarked upon); bytes with
 * NULs or the mark of UTF-16 come out one a character, for the step that reads UTF-16.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const utf16 =
    bytes.includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  // Every byte is one character in this encoding; TextDecoder's "latin1" is windows-1252 and would not do.
  if (utf16) return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
