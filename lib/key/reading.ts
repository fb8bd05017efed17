import type { Notice, Refusal } from './facts'

export type { Notice, Refusal } from './facts'

/** A P-256 private key (SEC 1): scalar 1 <= d < n and the public point, 32 bytes each, big-endian. */
export interface EcPrivateKey {
  d: Uint8Array
  x: Uint8Array
  y: Uint8Array
}

/** What came along with the key, for filling in the form; absent members were not found. */
export interface FoundFields {
  keyId?: string
  issuerId?: string
  teamId?: string
  bundleId?: string
  clientId?: string
  serviceId?: string
  keyKind?: 'team' | 'individual'
  lifetimeMinutes?: number
  inHouse?: boolean
  /** Words of names beside the key that may say which service it is for, the nearest first. */
  signs?: readonly string[]
  /** Where they were, in words that fit after "from", such as "fastlane api_key.json". */
  source: string
}

/** The outcome of reading whatever was given as a key. */
export type KeyReading =
  | { status: 'empty' }
  | {
      status: 'read'
      key: EcPrivateKey
      form: 'pkcs8' | 'sec1' | 'jwk'
      /** Length of the DER read, in bytes; of the scalar where there was no DER. */
      bytes: number
      notices: Notice[]
      fields?: FoundFields
    }
  | { status: 'choose'; candidates: KeyCandidate[]; notices: Notice[]; fields?: FoundFields }
  | { status: 'refused'; refusal: Refusal; notices: Notice[]; fields?: FoundFields }

/** One of several keys in a paste; `label` tells them apart by order and line. */
export interface KeyCandidate {
  label: string
  reading: KeyReading
}
