import type { PastedToken } from '../paste/paste'
import type { Evidence } from './evidence'

/** The parts of a compact serialization in their order (RFC 7515 section 7.1), as people call them. */
export const PART_NAMES: readonly string[] = ['header', 'payload', 'signature']

/** What was around or inside the token under this cause id, as facts for the words; undefined when nothing was. */
export const wrappingOf = (token: Evidence['token'], id: string): string | undefined =>
  token.found.wrapping.find((wrapping) => wrapping.id === id)?.detail

/** Whether the token was part of something that was sent, or is just a text in the box. */
export const wasSent = (token: Evidence['token']): boolean =>
  token.found.place !== 'bare' && token.found.place !== 'json'

/** Whether nothing was cut off or masked. */
export const isWhole = ({ wrapping }: PastedToken): boolean =>
  !wrapping.some(({ id }) => id === 'token-truncated' || id === 'token-masked')
