import type { Change } from '../../jws/verification'
import { defineRule, found, notApplicable, passed } from '../rule'
import { saysOtherAlgorithm } from '../signature-shape'

interface Facts {
  readonly hex: boolean
  /** The secret that was used, if the loaded key shows it. */
  readonly secret?: string
}

const SECRETS: { readonly [Name in Change]?: string } = {
  'hmac-of-pem': 'the text of the key file',
  'hmac-of-pem-trimmed': 'the text of the key file, without its last newline,',
  'hmac-of-body': 'the base64 body of the key file',
  'hmac-hex-of-pem': 'the key file',
}

export const sigHmacUnderEs256 = defineRule({
  id: 'sig-hmac-under-es256',
  section: 'signature',
  severity: 'error',
  at: { part: 'signature' },
  needs: ['signature'],
  uses: ['header', 'key'],
  likelihood: 'common',
  explains: ['sig-no-verify'],
  check: ({ signature, header, key }) => {
    if (signature.kind === 'cut' || saysOtherAlgorithm(header)) return notApplicable
    if (signature.kind !== 'hmac') return header?.alg === 'ES256' ? passed : notApplicable
    const verification = key?.verification
    const secret = verification?.status === 'verifies-as' ? SECRETS[verification.change] : undefined
    return found<Facts>({ hex: signature.hex, ...(secret && { secret }) })
  },
  title: 'The signature is an HMAC, not ES256',
  seen: ({ hex, secret }) =>
    `${
      hex
        ? 'The signature has the right length of 64 bytes, but every byte is a hexadecimal digit. It is the hexadecimal text of a 32-byte HMAC, encoded as base64url.'
        : 'The signature has 32 bytes, the size of an HMAC with SHA-256. An ES256 signature has 64.'
    }${secret === undefined ? '' : ` It was made with ${secret} as the secret.`}`,
  why: 'The header says that the private key signed the token. An HMAC uses the key file as a shared password instead, and Apple doesn’t have that file.',
  fix: ({ hex }) => ({
    text: `Sign with the elliptic-curve key${hex ? '; hash_hmac can’t make ES256 tokens' : ''}. Pass it to the library as a private key, not as a secret.`,
    code: [
      {
        language: 'PHP (firebase/php-jwt)',
        before: "hash_hmac('sha256', $input, $pem)",
        after: "JWT::encode($claims, $pem, 'ES256', $keyId)",
      },
      {
        language: 'Node.js (jsonwebtoken)',
        before: "createHmac('sha256', pem).update(input).digest()",
        after: "jwt.sign(claims, pem, { algorithm: 'ES256', keyid: keyId })",
      },
      {
        language: 'Python (PyJWT)',
        before: 'hmac.new(pem, data, hashlib.sha256).digest()',
        after: "jwt.encode(claims, pem, algorithm='ES256', headers={'kid': key_id})",
      },
    ],
  }),
  symptom: 'You get 401 with your own signing code, often in PHP, although the token looks complete.',
  proof:
    'Decode the third part: it has 32 bytes, or 64 hexadecimal digits. With the key loaded, Assay names the secret that was used.',
  remedy: 'Sign with the elliptic-curve key, in a library that supports ES256.',
  sources: ['https://discussions.apple.com/thread/254056348', 'measured'],
})
