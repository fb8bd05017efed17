import type { Notice, Refusal } from './facts'

export type { Notice, Refusal } from './facts'

/** A P-256 private key (SEC 1): scalar 1 <= d < n and the public point, 32 bytes each, big-endian. */
export interface EcPrivateKey {
  d: Uint8Array
  x: Uint8Array
  y: Uint8Array
}

/** Values that were found with the key, for filling in the form. Members that weren't found are undefined. */
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
  /** Words from names next to the key that may show which service it is for, the nearest first. */
  signs?: readonly string[]
  /** Where the values were, in words that fit after "from", such as "fastlane api_key.json". */
  source: string
}

/** The outcome of reading what was entered as a key. */
export type KeyReading =
  | { status: 'empty' }
  | {
      status: 'read'
      key: EcPrivateKey
      encoding: 'pkcs8' | 'sec1' | 'jwk'
      /** Length in bytes of the DER that was read, or of the scalar if there was no DER. */
      bytes: number
      notices: Notice[]
      fields?: FoundFields
    }
  | { status: 'choose'; candidates: KeyCandidate[]; notices: Notice[]; fields?: FoundFields }
  | { status: 'refused'; refusal: Refusal; notices: Notice[]; fields?: FoundFields }

/** One of several keys in a paste. `label` identifies it by its order and line. */
export interface KeyCandidate {
  label: string
  reading: KeyReading
}
