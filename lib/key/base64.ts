/**
 * Decodes standard base64 (RFC 4648 section 4) without white space; padding may be missing. Returns undefined if the
 * string isn't base64.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const unpadded = text.endsWith('==') ? text.slice(0, -2) : text.endsWith('=') ? text.slice(0, -1) : text
  if (!/^[A-Za-z0-9+/]*$/.test(unpadded)) return undefined
  // A single character at the end holds no whole byte. It is dropped, because the bytes before it can still be
  // described.
  const usable = unpadded.length % 4 === 1 ? unpadded.slice(0, -1) : unpadded
  return Uint8Array.from(atob(usable), (character) => character.charCodeAt(0))
}

/** Decodes base64url (RFC 4648 section 5), with or without padding. Returns undefined if the string isn't base64url. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  if (/[+/]/.test(text)) return undefined
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}

/**
 * Encodes bytes as standard base64 with padding and without newlines. Meant for short input, such as a key or a
 * certificate.
 */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Encodes bytes as base64url without padding, as JOSE does (RFC 7515 section 2). Meant for short input. */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
