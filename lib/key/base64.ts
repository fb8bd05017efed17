/** Bytes of standard base64 (RFC 4648 section 4) without white space; padding may be missing. Undefined when it is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const unpadded = text.endsWith('==') ? text.slice(0, -2) : text.endsWith('=') ? text.slice(0, -1) : text
  if (!/^[A-Za-z0-9+/]*$/.test(unpadded)) return undefined
  // A single left-over character holds no whole byte: the rest is still worth describing.
  const usable = unpadded.length % 4 === 1 ? unpadded.slice(0, -1) : unpadded
  return Uint8Array.from(atob(usable), (character) => character.charCodeAt(0))
}

/** Bytes of base64url (RFC 4648 section 5, with or without padding), or undefined when it is not that. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  if (/[+/]/.test(text)) return undefined
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}

/** Standard base64 with padding and no newlines; `bytes` stays small (a key, a certificate). */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Base64url without padding, as JOSE writes it (RFC 7515 section 2); `bytes` stays small. */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
