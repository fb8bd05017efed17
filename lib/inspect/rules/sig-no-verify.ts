import type { CodeFix } from '../../diagnostic/diagnostic'
import type { Change } from '../../jws/verification'
import { defineRule, found, notApplicable, passed } from '../rule'
import { saysOtherAlgorithm } from '../signature-shape'

type Facts = { readonly changes: readonly Change[] }

/** Changes that other rules find in the token alone. */
const IN_OTHER_RULES: readonly Change[] = [
  'der-to-raw',
  'hex-to-raw',
  'zeros-restored',
  'padding-stripped',
  'alphabet-mended',
  'white-space-removed',
  'hmac-of-pem',
  'hmac-of-pem-trimmed',
  'hmac-of-body',
  'hmac-hex-of-pem',
]

interface Words {
  readonly seen: string
  readonly fix: string
  readonly code?: readonly CodeFix[]
}

const JOIN = 'base64url(header) + "." + base64url(payload)'

const WORDS: { readonly [Name in Change]?: Words } = {
  'signed-with-padding': {
    seen: 'It verifies over the same parts with their “=” padding, so the padding was removed after signing.',
    fix: 'First remove the “=” of header and payload, then sign, then join.',
  },
  'signed-with-standard-alphabet': {
    seen: 'It verifies over the same parts in standard base64, so they were changed to base64url after signing.',
    fix: 'Encode header and payload as base64url first, then sign, then join.',
    code: [
      {
        language: 'bash',
        after: "b64url() { openssl base64 -A | tr '+/' '-_' | tr -d =; }",
      },
    ],
  },
  'signed-with-line-end': {
    seen: 'It verifies if a newline is added after the payload. “echo” added that newline before signing.',
    fix: 'Sign the text without that newline.',
    code: [
      {
        language: 'bash',
        before: 'echo "$HEADER.$PAYLOAD" | openssl dgst -sha256 -sign AuthKey.p8',
        after: 'printf %s "$HEADER.$PAYLOAD" | openssl dgst -sha256 -sign AuthKey.p8',
      },
    ],
  },
  'signed-with-white-space': {
    seen: 'It verifies over the text with its pasted newlines, so the newlines were signed too.',
    fix: 'Encode without newlines, then sign.',
    code: [{ language: 'bash', before: 'base64', after: "base64 -w 0   # macOS: base64 | tr -d '\\n'" }],
  },
  'signed-without-encoding': {
    seen: 'It verifies over the JSON itself, so the JSON was signed before it was encoded.',
    fix: `Sign ${JOIN}, not the JSON.`,
  },
  'json-reencoded': {
    seen: 'It verifies over the same JSON without spaces, so the JSON was serialized again after signing.',
    fix: 'Encode the JSON once, and sign and join exactly that text.',
  },
  'hashed-twice': {
    seen: 'It verifies over the SHA-256 of the text, so the text was hashed first and the signing function hashed it again.',
    fix: 'Pass the text itself to the signing function, which hashes it.',
    code: [
      {
        language: 'Swift (CryptoKit)',
        before: 'key.signature(for: Data(SHA256.hash(data: input)))',
        after: 'key.signature(for: input)',
      },
      {
        language: 'Node.js',
        before: "sign('sha256', createHash('sha256').update(input).digest(), key)",
        after: "sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })",
      },
    ],
  },
  'der-to-raw': {
    seen: 'The signature is also DER-encoded.',
    fix: 'Convert r and s to 32 bytes each.',
  },
}

/** The signature does not belong to this text and this key, and nothing in the token alone shows why. */
export const sigNoVerify = defineRule({
  id: 'sig-no-verify',
  section: 'signature',
  severity: 'error',
  at: { part: 'signature' },
  needs: ['token', 'key'],
  uses: ['header'],
  likelihood: 'foremost',
  check: ({ header, key }) => {
    const { verification } = key
    switch (verification.status) {
      case 'verifies':
        return passed
      case 'impossible':
        return notApplicable
      case 'fails':
        return saysOtherAlgorithm(header) ? notApplicable : found<Facts>({ changes: [] })
      case 'verifies-as': {
        const { change, also } = verification
        const changes = also === undefined ? [change] : [change, also]
        return changes.every((one) => IN_OTHER_RULES.includes(one))
          ? notApplicable
          : found<Facts>({ changes })
      }
    }
  },
  title: 'The signature does not verify with this key',
  seen: ({ changes }) =>
    [
      'Assay checked the signature over the exact first two parts with the public half of the loaded key. It doesn’t match.',
      ...(changes.length === 0
        ? ['DER, hexadecimal text, padding, newlines and an HMAC with the key text don’t explain it either.']
        : changes.map((change) => WORDS[change]?.seen ?? '')),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  why: 'Apple makes the same check with the key that “kid” names. Either another key signed this token, or its text was changed between signing and sending.',
  fix: ({ changes }) => {
    const words = changes.flatMap((change) => WORDS[change] ?? [])
    const code = words.flatMap((word) => word.code ?? [])
    if (words.length > 0) {
      return { text: words.map((word) => word.fix).join(' '), ...(code.length > 0 && { code }) }
    }
    return {
      text: 'Sign with the key file that belongs to the “kid” of the token. Never edit a token after signing; make a new one.',
    }
  },
  symptom: 'You get 401. jwt.io says “invalid signature” with the public key.',
  proof:
    'Load the key in Assay, which checks the signature over the exact first two parts. Nothing leaves the page.',
  remedy:
    'Sign with the key that belongs to the kid. Sign exactly the text base64url(header).base64url(payload), and never edit a signed token.',
  sources: [
    'RFC 7515 section 5.2',
    'apple/app-store-server-library-java#131',
    'egodigital/node-appstore-connect#3',
  ],
})
