const always = /[A-Za-z0-9\-._~]/

/**
 * Percent-encodes the UTF-8 bytes of `text` (RFC 3986, section 2.1), except for the unreserved characters and those in
 * `alsoLiteral`. Never throws: half of a surrogate pair becomes U+FFFD.
 */
export function percentEncode(text: string, alsoLiteral: string): string {
  let encoded = ''
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte)
    const literal = byte < 0x80 && (always.test(character) || alsoLiteral.includes(character))
    encoded += literal ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
