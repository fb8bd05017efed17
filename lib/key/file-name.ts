export interface KeyFileName {
  keyId: string
  prefix: 'AuthKey' | 'ApiKey' | 'SubscriptionKey'
  /**
   * What the prefix hints at, never more than a hint: `ApiKey_` an individual key, `SubscriptionKey_` an
   * In-App Purchase key. `AuthKey_` is used for team keys and for every key of the developer account alike.
   */
  suggests: 'individual' | 'in-app-purchase' | 'team-or-account'
}

const SUGGESTS = {
  AuthKey: 'team-or-account',
  ApiKey: 'individual',
  SubscriptionKey: 'in-app-purchase',
} as const

/**
 * Reads the key ID out of a file name as Apple gives it (TN3147): `AuthKey_<key ID>.p8` and its cousins, also
 * with folders in front, ` (1)` or ` copy` behind, and `.pem` or `.txt` instead. Undefined for other names.
 */
export function readKeyFileName(name: string): KeyFileName | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim()
  const match =
    /^(AuthKey|ApiKey|SubscriptionKey)_([A-Za-z0-9]{4,40})(?: ?\(\d{1,4}\)| copy(?: \d{1,4})?| - Copy)?(?:\.(?:p8|pem|txt|key)){0,2}$/.exec(
      base,
    )
  if (!match) return undefined
  const prefix = match[1] as KeyFileName['prefix']
  return { keyId: match[2] ?? '', prefix, suggests: SUGGESTS[prefix] }
}
