import type { JsonNode } from '../json/reading'

/** A compact serialization (RFC 7515 section 7.1) taken apart as far as it goes; nothing here judges. */
export interface CompactReading {
  /** The text that was read, exactly. */
  readonly text: string
  readonly parts: readonly Base64UrlPart[]
  readonly header: JsonPart
  readonly payload: JsonPart
  readonly signature: SignatureReading
}

/** One part between dots. */
export interface Base64UrlPart {
  readonly text: string
  /** Index of the part in `CompactReading.text`. */
  readonly start: number
  /** The decoded bytes, read leniently (standard alphabet, padding and white space are tolerated); undefined when nothing can be decoded. */
  readonly bytes: Uint8Array | undefined
  readonly padding: number
  /** Count of `+` and `/`. */
  readonly standardAlphabet: number
  /** Characters that are in neither alphabet, with their index in the part; at most the first 20. */
  readonly strangers: readonly { readonly at: number; readonly codePoint: number }[]
  /** A length of 1 modulo 4 can encode nothing: characters are missing. */
  readonly cut: boolean
}

export type JsonPart =
  | {
      readonly status: 'object'
      readonly json: string
      readonly node: Extract<JsonNode, { kind: 'object' }>
      /** Values as JavaScript values, of duplicates the last, as JSON.parse has it; no prototype. */
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
      /** What 64 raw bytes, a DER SEQUENCE of two INTEGERs, hex text and so on look like. */
      readonly form: 'raw' | 'der' | 'hex-text' | 'hmac-length' | 'other'
      /** r and s re-encoded to the raw 64 bytes, when the form is `der` or hex of a raw signature. */
      readonly raw?: Uint8Array
    }
