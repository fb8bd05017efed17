const ISO = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/u
const WORDED = /^[A-Z][a-z]{2},? .*\d{4}/u
const LONGEST = 64

/**
 * Reads a string that spells a date as ISO 8601, or as RFC 9110 and Date.toString do. Returns a NumericDate in seconds,
 * or undefined.
 */
export function dateInText(text: string): number | undefined {
  const date = text.trim()
  if (date.length > LONGEST || !(ISO.test(date) || WORDED.test(date))) return undefined
  const milliseconds = Date.parse(date)
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}
