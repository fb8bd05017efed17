/**
 * What the prefix of a key file's name hints at, never more than a hint: `ApiKey_` an individual key,
 * `SubscriptionKey_` an In-App Purchase key, `APNsAuthKey_` (older files) a key for push. `AuthKey_` is used for team
 * keys and for every key of the developer account alike.
 */
const SUGGESTS = {
  AuthKey: 'team-or-account',
  ApiKey: 'individual',
  SubscriptionKey: 'in-app-purchase',
  APNsAuthKey: 'push',
} as const

/** The prefixes of key file names that Apple's pages hand out. */
export type KeyFilePrefix = keyof typeof SUGGESTS

export interface KeyFileName {
  keyId: string
  prefix: KeyFilePrefix
  suggests: (typeof SUGGESTS)[KeyFilePrefix]
}

const PREFIX = `(${Object.keys(SUGGESTS).join('|')})_`
const WHOLE = new RegExp(
  `^${PREFIX}([A-Za-z0-9]{4,40})(?:[ _-]?\\(?\\d{1,4}\\)?| copy(?: \\d{1,4})?| - Copy)?(?:\\.(?:p8|pem|txt|key)){0,2}$`,
)
const ANYWHERE = new RegExp(PREFIX, 'i')
const IN_TEXT = new RegExp(`\\b${PREFIX}[A-Za-z0-9]{4,40}\\.p8\\b`, 'g')

/**
 * Reads the key ID out of a file name as Apple gives it (TN3147): `AuthKey_<key ID>.p8` and its like, also with
 * folders in front of it, ` (1)` or ` copy` after it, and `.pem` or `.txt` instead. Undefined for other names.
 */
export function readKeyFileName(name: string): KeyFileName | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim()
  const match = WHOLE.exec(base)
  if (!match) return undefined
  const prefix = match[1] as KeyFilePrefix
  return { keyId: match[2] ?? '', prefix, suggests: SUGGESTS[prefix] }
}

/** The names of key files (with `.p8` after the key ID) that a text mentions, in order, at most `most` of them. */
export function mentionedKeyFiles(text: string, most: number): KeyFileName[] {
  const names: KeyFileName[] = []
  if (!text.includes('Key_')) return names
  for (const [mention] of text.matchAll(IN_TEXT)) {
    const name = readKeyFileName(mention)
    if (name) names.push(name)
    if (names.length >= most) break
  }
  return names
}

/** Whether a text has the prefix of a key file's name in it, whatever follows. */
export const hasKeyFilePrefix = (text: string): boolean => ANYWHERE.test(text)
