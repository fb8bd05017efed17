import { rawSignatureCode } from '../raw-signature-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { DER_CHARACTERS } from '../signature-shape'

interface Facts {
  readonly length: number
  readonly accepted: boolean
  /** Whether the loaded key verifies the signature once it is read as r and s. */
  readonly proved: boolean
}

export const sigDer = defineRule({
  id: 'sig-der',
  section: 'signature',
  severity: 'error',
  exception: 'APNs accepts a DER signature.',
  at: { part: 'signature' },
  needs: ['signature'],
  uses: ['judgedBy', 'key'],
  likelihood: 'foremost',
  check: ({ signature, judgedBy, key }) => {
    if (signature.kind === 'cut') return notApplicable
    if (signature.kind !== 'der') return passed
    const accepted = judgedBy?.id === 'apns'
    const proved = key?.verification.status === 'verifies-as' && key.verification.change === 'der-to-raw'
    const { length } = signature
    return found<Facts>(
      { length, accepted, proved },
      { ...(accepted && { severity: 'warn' }), brief: `${length} bytes, starts with 0x30` },
    )
  },
  title: 'The signature is DER-encoded',
  seen: ({ length, accepted, proved }) =>
    `The signature is ${length} bytes of ASN.1 DER (a SEQUENCE of two INTEGERs, first byte 0x30), not the 64 bytes of r and s.${accepted ? ' APNs has been seen to accept this.' : ''}${proved ? ' Converted to r and s, it verifies with the loaded key, so the key is right.' : ''}`,
  why: 'JWS requires r and s, 32 bytes each, one after the other. App Store Connect and Sign in with Apple reject DER. APNs accepts it, so code that works for push can fail elsewhere. WebCrypto and jose return the raw format.',
  fix: {
    text: 'Make your library return the raw 64 bytes.',
    code: rawSignatureCode,
  },
  symptom: `You get 401, and jwt.io says “invalid signature”. The third part begins with ME and usually has ${DER_CHARACTERS}.`,
  proof: 'Count the characters of the third part: a raw ES256 signature has exactly 86.',
  remedy:
    'Make the library return the raw format (in Node.js: dsaEncoding: "ieee-p1363"), or convert r and s to 32 bytes each before encoding.',
  sources: [
    'RFC 7518 section 3.4',
    'buggyblues/shadow#345',
    'netbirdio/ios-client#103',
    'agens-no/EllipticCurveKeyPair#31',
    'vapor/jwt#100',
    'kylebrowning/APNSwift#36',
  ],
})
