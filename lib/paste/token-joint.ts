/** The state of a token at the white space that interrupts it. */
export interface Joint {
  readonly space: string
  /** A quote that was opened before the token and isn't closed yet. */
  readonly quote: string | undefined
  /** Length, in characters, of the current part of the token. */
  readonly part: number
  readonly dots: number
}

const CHUNK = /[\w+/=.-]+/y
/** The length of an HMAC signature in base64url. A third part of that length is more likely complete than not. */
const SHORTEST_SIGNATURE = 43
const SHORTEST_LINE = 40

/**
 * Whether the characters at `at` continue a token that white space interrupted. They do if they look like base64 and
 * nothing else follows them up to the end of the line, or up to the closing quote.
 */
export function continues(text: string, at: number, joint?: Joint): boolean {
  CHUNK.lastIndex = at
  const chunk = CHUNK.exec(text)?.[0]
  if (chunk === undefined) return false
  const after = text.charAt(at + chunk.length)
  if (after !== '' && !/[\s"'`\\,)\]}>]/u.test(after)) return false
  if (joint === undefined) return looksEncoded(chunk)
  const lineEnd = /[\n\\]/u.test(joint.space)
  if (joint.quote !== undefined && lineEnd) return true
  if (!lineEnd) {
    const complete = joint.dots >= 2 && joint.part >= SHORTEST_SIGNATURE
    return !complete && joint.space.length <= 3 && chunk.length >= 8 && looksEncoded(chunk)
  }
  // If something else is on the line, the line doesn't continue the token.
  if (!/^[ \t]{0,8}(?:\\|\r?\n|$)/u.test(text.slice(at + chunk.length, at + chunk.length + 12))) return false
  if (looksEncoded(chunk)) return true
  const complete = joint.dots >= 2 && joint.part === SHORTEST_SIGNATURE
  return joint.part >= SHORTEST_LINE && !complete && !looksLikeWord(chunk)
}

const UUID_OR_DATE = /^[0-9a-f]{8}-[0-9a-f-]+$|^\d{4}-\d\d-\d\d/iu

/**
 * Whether a chunk has mixed case with digits or underscores, or mixed case and great length, and isn't a word, UUID or
 * date.
 */
const looksEncoded = (chunk: string): boolean =>
  chunk.length >= 4 &&
  /[a-z]/u.test(chunk) &&
  /[A-Z]/u.test(chunk) &&
  !looksLikeWord(chunk) &&
  (/[\d_]/u.test(chunk) || chunk.length >= 24)

/** Whether a chunk is a word, a host name, a number, an option of a command, a UUID or a date. */
const looksLikeWord = (chunk: string): boolean =>
  /^[A-Z]?[a-z]+[.:]?$|^[A-Z]+[.:]?$|^HTTP\/|^\d{1,3}$|^--?[A-Za-z][\w-]{0,20}$/u.test(chunk) ||
  UUID_OR_DATE.test(chunk) ||
  (/^[\w-]+(?:\.[a-z-]+)+$/u.test(chunk) && !/[A-Z].*[A-Z]/u.test(chunk))
