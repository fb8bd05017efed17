import { defineRule, found, notApplicable, passed } from '../rule'
import { ES256_BYTES, saysOtherAlgorithm } from '../signature-shape'

interface Facts {
  readonly length: number
  readonly hex: boolean
}

const KNOWN: Readonly<Record<number, string>> = {
  62: 'It is two bytes short: r and s may each have lost a leading zero.',
  63: 'It is one byte short: r or s may have lost its leading zero, which happens to one token in 128.',
  96: 'That is the size of an ES384 signature, made with a P-384 key.',
  132: 'That is the size of an ES512 signature, made with a P-521 key.',
  256: 'That is the size of an RSA signature with a 2048-bit key.',
  384: 'That is the size of an RSA signature with a 3072-bit key.',
  512: 'That is the size of an RSA signature with a 4096-bit key.',
}

/** The signature does not have the length of r and s on P-256. Other causes cover DER and HMAC. */
export const sigLength = defineRule({
  id: 'sig-length',
  section: 'signature',
  severity: 'error',
  at: { part: 'signature' },
  needs: ['signature'],
  uses: ['header'],
  likelihood: 'common',
  explains: ['sig-no-verify'],
  check: ({ signature, header }) => {
    if (saysOtherAlgorithm(header)) return notApplicable
    if (signature.kind === 'length') return found<Facts>({ length: signature.length, hex: signature.hex })
    return signature.kind === 'raw' ? passed : notApplicable
  },
  title: 'The signature has the wrong size',
  seen: ({ length, hex }) =>
    hex
      ? `The signature is ${length} hexadecimal digits instead of bytes.`
      : `The signature has ${length} bytes, not ${ES256_BYTES}. ${KNOWN[length] ?? ''}`.trimEnd(),
  why: 'An ES256 signature is r and s of the curve P-256, 32 bytes each. A JWS verifier requires exactly these 64 bytes. APNs also accepts a DER signature.',
  fix: ({ length, hex }) => {
    if (hex) {
      return {
        text: 'Convert the hexadecimal text to bytes before you encode it as base64url.',
        code: [
          { language: 'PHP', before: 'base64url($hex)', after: 'base64url(hex2bin($hex))' },
          {
            language: 'Node.js',
            before: "Buffer.from(hex).toString('base64url')",
            after: "Buffer.from(hex, 'hex').toString('base64url')",
          },
        ],
      }
    }
    return length < ES256_BYTES
      ? {
          text: 'Left-pad r and s with zeros to 32 bytes each.',
          code: [
            {
              language: 'Python',
              after: "signature = r.to_bytes(32, 'big') + s.to_bytes(32, 'big')",
            },
            { language: 'Go', after: 'r.FillBytes(sig[:32])\ns.FillBytes(sig[32:])' },
          ],
        }
      : {
          text: 'Sign with the P-256 key downloaded from Apple, with ES256, and use the raw format of 64 bytes.',
        }
  },
  symptom: 'You get 401, and jwt.io says “invalid signature”.',
  proof: 'Count the characters of the third part: a raw ES256 signature has exactly 86.',
  remedy: 'Sign with the P-256 key downloaded from Apple, with ES256, and use the raw format of 64 bytes.',
  sources: ['RFC 7518 section 3.4'],
})
