/** The result of checking a token's signature with the loaded public key over the exact first two parts. */
export type Verification =
  | { readonly status: 'verifies' }
  /** The signature fails as it is, but passes after the change named here, or after two changes. */
  | { readonly status: 'verifies-as'; readonly change: Change; readonly also?: Change }
  | { readonly status: 'fails' }
  /** The token has no signature that can be checked. */
  | { readonly status: 'impossible' }

/** The change to the token, or to the text that was signed, with which the check passes. */
export type Change =
  /** The signature bytes were read in another encoding. */
  | 'der-to-raw'
  | 'hex-to-raw'
  /** A leading zero byte of r or s was missing. */
  | 'zeros-restored'
  /** The parts were cleaned before the check: the clean text is what was signed. */
  | 'padding-stripped'
  | 'alphabet-mended'
  | 'white-space-removed'
  /** The text that was signed differs from what the token contains. */
  | 'signed-with-padding'
  | 'signed-with-standard-alphabet'
  | 'signed-with-white-space'
  | 'signed-with-line-end'
  | 'signed-without-encoding'
  | 'json-reencoded'
  | 'hashed-twice'
  /** The signature isn't ECDSA but an HMAC, with the text of the key file as its secret. */
  | 'hmac-of-pem'
  | 'hmac-of-pem-trimmed'
  | 'hmac-of-body'
  | 'hmac-hex-of-pem'

/**
 * An HMAC key made from one way of writing the private key. It is kept because the text itself is discarded after
 * loading.
 */
export interface HmacKey {
  readonly change: Extract<Change, `hmac-${string}`>
  /** Not extractable, HMAC with SHA-256, usage `verify`. */
  readonly key: CryptoKey
}
