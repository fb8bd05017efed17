/**
 * Every id that a note, a repair or a rejection about key material may have. Ids are stable: new ones are added, but
 * none is changed or removed.
 */
export const KEY_RULE_IDS = [
  'key-literal-backslash-n',
  'key-newlines-lost',
  'key-base64-of-file',
  'key-body-only',
  'key-wrapping-quotes',
  'key-indented',
  'key-crlf',
  'key-bom-or-utf16',
  'key-trailing-junk',
  'key-marker-damaged',
  'key-escape-corrupted',
  'key-truncated',
  'key-sec1-ec',
  'key-encrypted',
  'key-public-or-cert',
  'key-rsa',
  'key-wrong-curve',
  'key-private-only',
  'key-inner-parameters',
  'key-not-content',
  'key-file-name-says-other',
  // Kinds of damage that no published thread reports; their ids follow the same style.
  'key-binary',
  'key-halves-differ',
  'key-invisible-characters',
  'key-jwk',
  'key-malformed',
  'key-other-format',
  'key-percent-encoded',
  'key-rich-text',
  'key-scalar',
  'key-several',
  'key-text-around',
  'key-too-large',
  'key-file-empty',
  'key-file-unreadable',
] as const

export type KeyRuleId = (typeof KEY_RULE_IDS)[number]
