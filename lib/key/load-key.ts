import { encodeBase64Url } from './base64'
import type { EcPrivateKey, Refusal } from './reading'

/** A key ready for use: the private half can’t be exported. */
export interface LoadedKey {
  /** Not extractable, usage `sign`. */
  privateKey: CryptoKey
  /** Extractable, usage `verify`. */
  publicKey: CryptoKey
  publicJwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string }
  /** SHA-256 of the SPKI (RFC 5280 section 4.1) as 64 lowercase hexadecimal digits. */
  fingerprint: string
}

export type KeyLoading = ({ status: 'loaded' } & LoadedKey) | { status: 'refused'; refusal: Refusal }

const HALVES_DIFFER: Refusal = { id: 'key-halves-differ', case: 'stored' }

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/**
 * Imports a key into WebCrypto as a JWK (RFC 7517), the only encoding that every browser accepts: WebKit rejects
 * Apple's own PKCS#8. A probe is signed and verified, so a public half that doesn't belong to the private half is
 * rejected.
 */
export async function loadKey(key: EcPrivateKey, subtle: SubtleCrypto): Promise<KeyLoading> {
  const publicJwk = {
    kty: 'EC',
    crv: 'P-256',
    x: encodeBase64Url(key.x),
    y: encodeBase64Url(key.y),
  } as const
  try {
    const [privateKey, publicKey] = await Promise.all([
      subtle.importKey('jwk', { ...publicJwk, d: encodeBase64Url(key.d) }, ES256, false, ['sign']),
      subtle.importKey('jwk', publicJwk, ES256, true, ['verify']),
    ])
    const probe = new TextEncoder().encode('probe')
    const signature = await subtle.sign(ES256, privateKey, probe)
    if (!(await subtle.verify(ES256, publicKey, signature, probe))) {
      return { status: 'refused', refusal: HALVES_DIFFER }
    }
    const digest = await subtle.digest('SHA-256', await subtle.exportKey('spki', publicKey))
    const fingerprint = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    )
    return { status: 'loaded', privateKey, publicKey, publicJwk, fingerprint }
  } catch (error) {
    // Some browsers check the public point themselves and throw DataError. Any other error has nothing to do with the
    // key.
    if (error instanceof DOMException && error.name === 'DataError') {
      return { status: 'refused', refusal: HALVES_DIFFER }
    }
    throw error
  }
}
