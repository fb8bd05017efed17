import type { ReactNode } from 'react'
import type { SignatureReading } from '@/lib/jws/reading'
import type { Verification } from '@/lib/jws/verification'
import { Punch } from '../ui/icons'

const ENCODINGS = {
  raw: 'r and s, 32 bytes each, as JWS requires',
  der: 'DER, as OpenSSL and many libraries write it; JWS requires r and s alone',
  'hex-text': 'hexadecimal digits, not raw bytes',
  'hmac-length': 'as long as an HMAC, not as an ECDSA signature',
  other: 'not a valid length or encoding for ES256',
} as const

interface SignaturePartProps {
  signature: SignatureReading
  /** Undefined while no key is loaded. */
  verification: Verification | undefined
  children?: ReactNode
}

/** The length and encoding of the signature, and whether the loaded key made it. */
export function SignaturePart({ signature, verification, children }: SignaturePartProps) {
  return (
    <section
      aria-labelledby="signature-heading"
      className="part-signature min-w-0 p-3 wide:p-4 full:flex full:gap-4"
    >
      <h3
        id="signature-heading"
        className="part-ink flex shrink-0 items-center gap-1.5 self-start font-medium full:w-part"
      >
        <Punch part="signature" />
        Signature
      </h3>
      <div className="min-w-0">
        <p>{words(signature)}</p>
        <p className="hint leading-5">{verdict(signature, verification)}</p>
        {children}
      </div>
    </section>
  )
}

function words(signature: SignatureReading): string {
  switch (signature.status) {
    case 'missing':
      return 'The token has no signature.'
    case 'undecodable':
      return 'It can’t be decoded as base64url.'
    case 'bytes':
      return `${signature.bytes.length} bytes, ${ENCODINGS[signature.encoding]}.`
  }
}

function verdict(signature: SignatureReading, verification: Verification | undefined): string {
  if (verification === undefined) {
    return signature.status === 'missing' ? '' : 'Load the key to verify the signature.'
  }
  switch (verification.status) {
    case 'verifies':
      return 'The loaded key made this signature over exactly these bytes.'
    case 'verifies-as':
      return 'It doesn’t verify with the loaded key as it is, but does after one change (see the findings).'
    case 'fails':
      return 'It doesn’t verify with the loaded key.'
    case 'impossible':
      return 'There is nothing to verify.'
  }
}
