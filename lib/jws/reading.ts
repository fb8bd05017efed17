import type { JsonNode } from '../json/reading'

/** A compact serialization (RFC 7515 section 7.1), split into its parts without judging them. */
export interface CompactReading {
  /** The exact string that was read. */
  readonly text: string
  readonly parts: readonly Base64UrlPart[]
  readonly header: JsonPart
  readonly payload: JsonPart
  readonly signature: SignatureReading
}

/** One part of the token, between dots. */
export interface Base64UrlPart {
  readonly text: string
  /** The index of the part in `CompactReading.text`. */
  readonly start: number
  /**
   * The decoded bytes, read leniently: the standard alphabet, padding and white space are tolerated. Undefined if
   * nothing can be decoded.
   */
  readonly bytes: Uint8Array | undefined
  readonly padding: number
  /** The number of characters that are `+` or `/`. */
  readonly standardAlphabet: number
  /** Characters that are in neither alphabet, with their index in the part. At most the first 20 are listed. */
  readonly strangers: readonly { readonly at: number; readonly codePoint: number }[]
  /** True if the length is 1 modulo 4, which no encoding produces: characters are missing. */
  readonly cut: boolean
}

export type JsonPart =
  | {
      readonly status: 'object'
      readonly json: string
      readonly node: Extract<JsonNode, { kind: 'object' }>
      /** The values as JavaScript values. As with JSON.parse the last duplicate counts; the object has no prototype. */
      readonly members: Readonly<Record<string, unknown>>
      readonly duplicates: readonly string[]
    }
  | { readonly status: 'not-object'; readonly json: string; readonly node: JsonNode }
  | { readonly status: 'broken'; readonly json: string; readonly at: number; readonly reason: string }
  | { readonly status: 'not-utf8'; readonly at: number }
  | { readonly status: 'undecodable' }
  | { readonly status: 'missing' }

export type SignatureReading =
  | { readonly status: 'missing' }
  | { readonly status: 'undecodable' }
  | {
      readonly status: 'bytes'
      readonly bytes: Uint8Array
      /** What the bytes look like: 64 raw bytes, a DER SEQUENCE of two INTEGERs, hexadecimal digits and so on. */
      readonly encoding: 'raw' | 'der' | 'hex-text' | 'hmac-length' | 'other'
      /** r and s as the raw 64 bytes, if `form` is `der`, or `hex-text` of a raw signature or of DER. */
      readonly raw?: Uint8Array
    }
