import { fillToken, type ReadyPlan } from './claims'

/** The length of a token, and whether it may be too long for a header. */
export type TokenSize =
  | { readonly status: 'fine'; readonly bytes: number }
  | { readonly status: 'large' | 'too-large'; readonly bytes: number; readonly text: string }

const LARGE = 4 * 1024
const TOO_LARGE = 7 * 1024

/**
 * Judges the length of a compact serialization as the value of a header. Apple documents no limit. Many servers and
 * proxies accept 8 KiB for one header or for all headers, some 4 KiB, so a long scope can fail on the way.
 *
 * @param token - the compact serialization; every character is one byte (RFC 7515, section 7.1)
 */
export function tokenSize(token: string): TokenSize {
  const bytes = token.length
  if (bytes < LARGE) return { status: 'fine', bytes }
  const size = `The token has ${(bytes / 1024).toFixed(1)} KB.`
  return bytes < TOO_LARGE
    ? {
        status: 'large',
        bytes,
        text: `${size} Some proxies cut headers off at 4 KB. Fewer scope entries make it smaller.`,
      }
    : {
        status: 'too-large',
        bytes,
        text: `${size} Many servers reject headers of 8 KB; Apple’s limit is not known. Split the scope into two tokens.`,
      }
}

const encoder = new TextEncoder()
/** The length of r and s, 32 bytes each, in base64url (RFC 7518, section 3.4). */
const SIGNATURE = 86

/** All times of this century have the same length, and so do all UUIDs. */
const SOME_MOMENT = 1_800_000_000
const SOME_UUID = '00000000-0000-4000-8000-000000000000'

/**
 * Returns the length of the compact serialization of a planned token once it is signed with ES256.
 *
 * @returns the number of characters, which equals the number of bytes
 */
export function compactLength(plan: ReadyPlan): number {
  const { header, claims } = fillToken(plan, SOME_MOMENT, () => SOME_UUID)
  const coded = (part: unknown) => Math.ceil((encoder.encode(JSON.stringify(part)).length * 4) / 3)
  return coded(header) + coded(claims) + SIGNATURE + 2
}
