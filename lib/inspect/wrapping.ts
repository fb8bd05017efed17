import type { Evidence } from './evidence'

/** What stood around or inside the token under this cause id, as facts for the words; undefined when nothing did. */
export const wrappingOf = (token: Evidence['token'], id: string): string | undefined =>
  token.found.wrapping.find((wrapping) => wrapping.id === id)?.detail

/** Whether the token was part of something that was sent, or is just a text in the box. */
export const wasSent = (token: Evidence['token']): boolean =>
  token.found.place !== 'bare' && token.found.place !== 'json'
