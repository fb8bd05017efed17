/**
 * Returns the words of a name in lower case, in any of the usual spellings: `ascApiKeyId`, `ASC_API_KEY_ID`,
 * `asc.api.key-id`, `Key ID`.
 */
export function wordsIn(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** Whether `words` contain the words of `term` (joined by `_`) in sequence. */
export const hasTerm = (words: readonly string[], term: string): boolean =>
  `_${words.join('_')}_`.includes(`_${term}_`)
