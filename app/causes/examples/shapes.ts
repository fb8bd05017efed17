import type { ShapeExample } from '@/components/causes/example'
import { DER_CHARACTERS } from '@/lib/inspect/signature-shape'
import { lineChanges } from './line-changes'
import { OTHER_SHAPES } from './other-shapes'

const pem = (label: string, ...body: readonly string[]): string =>
  [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join('\n')

const APPLE_KEY = pem('PRIVATE KEY', 'MIGTAgEAMBMG...', '...', '...', '...')
const OPENSSL_KEY = pem('PRIVATE KEY', 'MIGHAgEAMBMG...', '...', '...')

/** Keys as they look, and the file that is right where it is not the one that Apple gives. */
export const KEY_SHAPES: Readonly<Record<string, readonly [bad: string, good?: string]>> = {
  'key-sec1-ec': [pem('EC PRIVATE KEY', 'MHcCAQEE...', '...', '...'), OPENSSL_KEY],
  'key-encrypted': [pem('ENCRYPTED PRIVATE KEY', 'MI...', '...', '...', '...')],
  'key-public-or-cert': [pem('PUBLIC KEY', 'MFkwEwYHKoZIzj0C...', '...')],
  'key-rsa': [pem('RSA PRIVATE KEY', 'MI...', '...', '...', '...')],
  'key-wrong-curve': [pem('PRIVATE KEY', 'MIG2AgEAMBAG...', '...', '...', '...')],
  'key-truncated': [pem('PRIVATE KEY', 'MIGTAgEAMBMG...', '...')],
  'key-private-only': [pem('PRIVATE KEY', 'MEECAQAwEwYH...', '...'), OPENSSL_KEY],
  'key-inner-parameters': [APPLE_KEY, OPENSSL_KEY],
  'key-not-content': ['/Users/me/keys/AuthKey_2X9R4HXF34.p8'],
  'key-jwk': ['{"kty":"EC","crv":"P-256","x":"...","y":"...","d":"..."}', OPENSSL_KEY],
  'key-other-format': [
    'PuTTY-User-Key-File-3: ecdsa-sha2-nistp256\nEncryption: none\nComment: key\nPublic-Lines: 3',
  ],
  'key-several': [`${APPLE_KEY}\n${APPLE_KEY}`],
  'key-escape-corrupted': [pem('PRIVATE KEY', 'MIGTAgEAMBMG...[U+0008]...', '...', '...', '...')],
  'key-malformed': [pem('PRIVATE KEY', 'MIGTAgEAMBMG...?...', '...', '...', '...')],
}

const TOKEN = 'eyJ…\n.eyJ…\n.… (86 characters)'
/** A token with the given text instead of its signature. */
const signed = (signature: string): string => `eyJ…\n.eyJ…\n.${signature}`

/** The shapes of tokens, one part per line, with lengths in parentheses. */
export const TOKEN_SHAPES: Readonly<Record<string, string>> = {
  'sig-der': signed(`ME… (${DER_CHARACTERS}: DER)`),
  'sig-hmac-under-es256': signed('… (43 characters: HMAC)'),
  'sig-length': signed('… (not 86 characters)'),
  'b64-standard': signed('… (with + or /)'),
  'b64-padded': signed('…=='),
  'token-truncated': signed('… (fewer than 86 characters)'),
  'token-double-encoded': 'ZXlK…',
  'token-is-key': APPLE_KEY,
  'authorization-code-not-jwt': 'c…\n.0\n.…\n.…',
}

/** The shape of the key or token of a cause beside a correct one; undefined if the shape does not show the fault. */
export function shapeExample(id: string): ShapeExample | undefined {
  const key = KEY_SHAPES[id]
  if (key !== undefined) return compared(key[0], key[1] ?? APPLE_KEY, 'key')
  const token = TOKEN_SHAPES[id]
  if (token !== undefined) return compared(token, TOKEN, 'token')
  const other = OTHER_SHAPES[id]
  return other && compared(other.bad, other.good, other.of)
}

function compared(bad: string, good: string, of: ShapeExample['of']): ShapeExample {
  const { before, after } = lineChanges(bad, good)
  return { bad: before, good: after, of }
}
