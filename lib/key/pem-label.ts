/** The PEM labels that a misspelled one is compared with (RFC 7468 section 4, and openssl's own). */
const LABELS = [
  'PRIVATE KEY',
  'EC PRIVATE KEY',
  'RSA PRIVATE KEY',
  'DSA PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'OPENSSH PRIVATE KEY',
  'PUBLIC KEY',
  'RSA PUBLIC KEY',
  'EC PARAMETERS',
  'CERTIFICATE',
  'CERTIFICATE REQUEST',
  'NEW CERTIFICATE REQUEST',
] as const

/**
 * Returns the label that is closest to `words` (at most about 50 characters), ignoring case and spaces, or undefined if
 * none is close.
 */
export function closestLabel(words: string): string | undefined {
  return closest(words, LABELS)
}

/**
 * Returns the words of the whole line, such as `BEGIN PRIVATE KEY`, that are closest to the misspelled `words`, or
 * undefined if none are close.
 */
export function closestBoundary(words: string): string | undefined {
  return closest(words, BOUNDARIES)
}

const BOUNDARIES = LABELS.flatMap((label) => [`BEGIN ${label}`, `END ${label}`])
/** The largest edit distance that still counts as a misspelling. BEGIN and END are four edits apart. */
const SLIPS = 3

function closest(words: string, candidates: readonly string[]): string | undefined {
  const letters = words.toUpperCase().replace(/[^A-Z]/g, '')
  let best: string | undefined
  let least = SLIPS + 1
  for (const candidate of candidates) {
    const distance = editDistance(letters, candidate.replaceAll(' ', ''))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Returns the Levenshtein distance of two short words. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (let column = 0; column < other.length; column++) {
      const substitute = (row[column] ?? 0) + (letter === other[column] ? 0 : 1)
      next.push(Math.min(substitute, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
