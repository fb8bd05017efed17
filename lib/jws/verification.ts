/** Outcome of checking a token's signature with the loaded public key over the exact first two parts. */
export type Verification =
  | { readonly status: 'verifies' }
  /** It fails as it is, but passes after one change, named here, or after two. */
  | { readonly status: 'verifies-as'; readonly change: Change; readonly also?: Change }
  | { readonly status: 'fails' }
  /** There is no signature that could be checked. */
  | { readonly status: 'impossible' }

/** What was done to the token, or to the text that was signed, to make the check pass. */
export type Change =
  /** The signature bytes were read in another form. */
  | 'der-to-raw'
  | 'hex-to-raw'
  /** r or s had lost a leading zero byte. */
  | 'zeros-restored'
  /** The parts were cleaned before the check: what was signed is the clean form. */
  | 'padding-stripped'
  | 'alphabet-mended'
  | 'white-space-removed'
  /** What was signed is a form that the token no longer shows. */
  | 'signed-with-padding'
  | 'signed-with-standard-alphabet'
  | 'signed-with-white-space'
  | 'signed-with-line-end'
  | 'signed-without-encoding'
  | 'json-reencoded'
  | 'hashed-twice'
  /** No ECDSA at all: an HMAC with the text of the key file as its secret. */
  | 'hmac-of-pem'
  | 'hmac-of-pem-trimmed'
  | 'hmac-of-body'
  | 'hmac-hex-of-pem'

/** An HMAC key made from one text form of the private key, kept because that text itself is let go after loading. */
export interface HmacForm {
  readonly change: Extract<Change, `hmac-${string}`>
  /** Not extractable, HMAC with SHA-256, usage `verify`. */
  readonly key: CryptoKey
}
