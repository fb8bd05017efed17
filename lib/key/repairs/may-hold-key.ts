/**
 * Whether a text has part of a BEGIN line, or enough base64 in a row to be part of a key. Repairs skip all other texts.
 */
export function mayHoldKey(text: string): boolean {
  return /BEGIN|END |KEY|[A-Za-z0-9+/]{40}/.test(text)
}
