import type { DecodedToken, PastedToken } from './paste'

/** The largest distance, in characters, between a header and its payload. */
const NEAR = 2000

/**
 * Finds the header and the payload of one token that are in separate places, each in base64url, as a program holds them
 * before it joins them. The signature is unknown.
 *
 * @returns the token that they make, and the tokens without the two; undefined if there are no such parts
 */
export function partsOfOne(
  tokens: readonly PastedToken[],
  text: string,
): { readonly decoded: DecodedToken; readonly rest: readonly PastedToken[] } | undefined {
  for (const [index, first] of tokens.entries()) {
    const second = tokens[index + 1]
    if (second === undefined || second.start - first.end > NEAR) continue
    // This is the JSON serialization, which no Apple service accepts.
    if (/"protected"\s{0,4}:\s{0,4}"$/u.test(text.slice(Math.max(0, first.start - 40), first.start))) continue
    const header = jsonOf(first.text)
    const payload = jsonOf(second.text)
    if (header === undefined || payload === undefined || !('alg' in header.members)) continue
    if (!('iss' in payload.members || 'sub' in payload.members || 'iat' in payload.members)) continue
    return {
      decoded: { start: first.start, end: second.end, header: header.text, payload: payload.text },
      rest: tokens.filter((token) => token !== first && token !== second),
    }
  }
  return undefined
}

/** Decodes the JSON object in one part of a token. */
function jsonOf(part: string): { readonly text: string; readonly members: object } | undefined {
  if (!/^[\w-]+$/u.test(part)) return undefined
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    )
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const members: unknown = JSON.parse(text)
    return typeof members === 'object' && members !== null ? { text, members } : undefined
  } catch {
    return undefined
  }
}
