/**
 * Whether a text has a piece of a BEGIN line or a run of base64 long enough to be part of a key; spares all else from repairs.
 */
export function mayHoldKey(text: string): boolean {
  return /BEGIN|END |KEY|[A-Za-z0-9+/]{40}/.test(text)
}
