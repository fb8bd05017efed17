import type { PastedToken } from '../paste/paste'
import type { Evidence } from './evidence'

/** The usual names of the parts of a compact serialization, in order (RFC 7515 section 7.1). */
export const PART_NAMES: readonly string[] = ['header', 'payload', 'signature']

/**
 * Returns what was around or inside the token for this cause id, as facts for the words; undefined if there was
 * nothing.
 */
export const wrappingOf = (token: Evidence['token'], id: string): string | undefined =>
  token.found.wrapping.find((wrapping) => wrapping.id === id)?.detail

/** Whether the token was part of a request, and not just a string in the text box. */
export const wasSent = (token: Evidence['token']): boolean =>
  token.found.place !== 'bare' && token.found.place !== 'json'

/** Whether the token is complete, so that nothing was cut off or masked. */
export const isWhole = ({ wrapping }: PastedToken): boolean =>
  !wrapping.some(({ id }) => id === 'token-truncated' || id === 'token-masked')
