import type { Base64UrlPart } from './reading'

const MOST_STRANGERS = 20

/**
 * Describes one part of a compact serialization. The decoding is lenient: the standard alphabet is accepted like the
 * URL-safe one, padding and characters of neither alphabet are ignored, and a single left-over character is dropped
 * (RFC 4648 section 5 would reject all three).
 *
 * @param start - the index of the part in the token, which is only copied to the result
 */
export function readBase64Url(text: string, start: number): Base64UrlPart {
  const strangers: { at: number; codePoint: number }[] = []
  let padding = 0
  let standardAlphabet = 0
  let known = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isUrlSafe(code)) continue
    known += text.slice(from, at)
    from = at + 1
    if (code === 0x3d) padding += 1
    else if (code === 0x2b || code === 0x2f) {
      standardAlphabet += 1
      known += code === 0x2b ? '-' : '_'
    } else {
      const codePoint = text.codePointAt(at) ?? code
      if (strangers.length < MOST_STRANGERS) strangers.push({ at, codePoint })
      if (codePoint > 0xffff) {
        at += 1
        from = at + 1
      }
    }
  }
  known += text.slice(from)
  return {
    text,
    start,
    bytes: known.length < 2 ? undefined : decode(known),
    padding,
    standardAlphabet,
    strangers,
    cut: known.length % 4 === 1,
  }
}

/** Whether a character code is in the URL-safe alphabet of base64 (RFC 4648 section 5). */
const isUrlSafe = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2d ||
  code === 0x5f

function decode(known: string): Uint8Array {
  const whole = known.length % 4 === 1 ? known.slice(0, -1) : known
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
