/**
 * The kind of key that the prefix of a file name suggests, which is never more than a hint: `ApiKey_` an individual
 * key, `SubscriptionKey_` an In-App Purchase key, `APNsAuthKey_` (older files) a key for push notifications. `AuthKey_`
 * is used both for team keys and for every key of a developer account.
 */
const SUGGESTS = {
  AuthKey: 'team-or-account',
  ApiKey: 'individual',
  SubscriptionKey: 'in-app-purchase',
  APNsAuthKey: 'push',
} as const

/** The prefixes that Apple's pages give to the files of keys. */
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
 * Reads the Key ID from the name that Apple gives to a key file (TN3147), such as `AuthKey_<key ID>.p8`. Folders in
 * front of the name, ` (1)` or ` copy` after it, and `.pem` or `.txt` instead of `.p8` are accepted. Returns undefined
 * for other names.
 */
export function readKeyFileName(name: string): KeyFileName | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim()
  const match = WHOLE.exec(base)
  if (!match) return undefined
  const prefix = match[1] as KeyFilePrefix
  return { keyId: match[2] ?? '', prefix, suggests: SUGGESTS[prefix] }
}

/**
 * Returns the names of key files (with `.p8` after the Key ID) that a text mentions, in order, at most `most` of them.
 */
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

/** Whether a text contains the prefix of a key file's name. */
export const hasKeyFilePrefix = (text: string): boolean => ANYWHERE.test(text)
