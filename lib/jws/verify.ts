import type { Base64UrlPart, CompactReading } from './reading'
import { type FoundToken, signedTexts } from './signed-text'
import type { Change, HmacKey, Verification } from './verification'

const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const HMAC_BYTES = 32
const HALF = 32

interface SignatureVariant {
  readonly change?: Change
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Checks a token's signature: ECDSA on P-256 with SHA-256 (RFC 7518 section 3.4) over the exact first two parts (RFC
 * 7515 section 5.2). If that fails, it tries the usual mistakes and names the one that makes the check pass: first
 * other encodings of the signature, then other texts that may have been signed, then an HMAC with the key text.
 *
 * @param read - the token, joined as it would be sent
 * @param found - the token in the pasted text; its exact characters may include newlines that were signed
 * @param publicKey - P-256, usage `verify`
 * @param hmac - HMAC keys made from the same private key, see `hmacKeys`
 * @returns never fails because of a token; rejects only if WebCrypto itself fails
 */
export async function verify(
  read: CompactReading,
  found: FoundToken | undefined,
  publicKey: CryptoKey,
  hmac: readonly HmacKey[],
  subtle: SubtleCrypto,
): Promise<Verification> {
  const [header, payload, third] = read.parts
  if (header === undefined || payload === undefined || third === undefined || read.parts.length > 3)
    return { status: 'impossible' }
  if (read.signature.status !== 'bytes' || read.signature.bytes.length === 0) return { status: 'impossible' }

  const exact = new TextEncoder().encode(`${header.text}.${payload.text}`)
  const variants = signatureVariants(read, third)
  const passes = (variant: SignatureVariant, data: Uint8Array<ArrayBuffer>) =>
    subtle.verify(ES256, publicKey, variant.bytes, data)

  for (const variant of variants) {
    if (await passes(variant, exact)) return outcome(variant.change)
  }
  for await (const { change, data } of signedTexts(read, found, subtle)) {
    for (const variant of variants) {
      if (await passes(variant, data)) return outcome(change, variant.change)
    }
  }
  return (await hmacOutcome(read.signature.bytes, exact, hmac, subtle)) ?? { status: 'fails' }
}

const outcome = (change: Change | undefined, also?: Change): Verification => {
  if (change === undefined) return { status: 'verifies' }
  return also === undefined || also === change
    ? { status: 'verifies-as', change }
    : { status: 'verifies-as', change, also }
}

/** Returns the raw signatures of 64 bytes that the third part may contain, the unchanged one first. */
function signatureVariants(read: CompactReading, third: Base64UrlPart): SignatureVariant[] {
  if (read.signature.status !== 'bytes') return []
  const { bytes, raw, encoding } = read.signature
  const variants: SignatureVariant[] = []
  if (bytes.length === 2 * HALF)
    variants.push({ change: encodingChange(third), bytes: Uint8Array.from(bytes) })
  if (raw !== undefined && raw.length === 2 * HALF)
    variants.push({ change: encoding === 'der' ? 'der-to-raw' : 'hex-to-raw', bytes: Uint8Array.from(raw) })
  if (bytes.length === 2 * HALF - 1) {
    variants.push({ change: 'zeros-restored', bytes: Uint8Array.from([0, ...bytes]) })
    variants.push({
      change: 'zeros-restored',
      bytes: Uint8Array.from([...bytes.slice(0, HALF), 0, ...bytes.slice(HALF)]),
    })
  }
  return variants
}

/** Returns what was tolerated when the part was read as base64url without padding (RFC 7515 section 2). */
function encodingChange(part: Base64UrlPart): Change | undefined {
  if (part.padding > 0) return 'padding-stripped'
  if (part.standardAlphabet > 0) return 'alphabet-mended'
  return part.strangers.length > 0 ? 'white-space-removed' : undefined
}

/**
 * Tries HMAC with SHA-256 (RFC 7518 section 3.2), as 32 bytes or as hexadecimal digits, which some languages return.
 */
async function hmacOutcome(
  signature: Uint8Array,
  data: Uint8Array<ArrayBuffer>,
  hmac: readonly HmacKey[],
  subtle: SubtleCrypto,
): Promise<Verification | undefined> {
  const digits = new TextDecoder().decode(signature)
  const hex = signature.length === 2 * HMAC_BYTES && /^[0-9a-f]+$/iu.test(digits)
  if (signature.length !== HMAC_BYTES && !hex) return undefined
  const mac = hex
    ? Uint8Array.from({ length: HMAC_BYTES }, (_, at) =>
        Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
      )
    : Uint8Array.from(signature)
  for (const { change, key } of hmac) {
    if (await subtle.verify('HMAC', key, mac, data))
      return { status: 'verifies-as', change: hex ? 'hmac-hex-of-pem' : change }
  }
  return undefined
}
