/**
 * Returns the text in a file's bytes, read as UTF-8. A byte-order mark is kept, so that a repair can report it. Bytes
 * that contain NUL or begin with the mark of UTF-16 are returned as one character each, for the repair that decodes
 * UTF-16.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const utf16 =
    bytes.includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  // Every byte becomes one character. The "latin1" of TextDecoder is windows-1252, which changes some bytes.
  if (utf16) return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
