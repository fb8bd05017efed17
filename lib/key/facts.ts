import type { KeyFilePrefix } from './file-name'

/** The line around a key that was damaged, and the kind of damage. */
export type LineFault =
  | { readonly line: 'BEGIN' | 'END'; readonly fault: 'dash'; readonly character: string }
  | {
      readonly line: 'BEGIN' | 'END'
      readonly fault: 'count'
      readonly side: 'before' | 'after'
      readonly count: number
    }
  | { readonly line: 'BEGIN' | 'END'; readonly fault: 'spelling' | 'missing' }

/** A place in a pasted text, both numbers counted from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

/** A field of the form for which a configuration may have more than one value. */
export type UnclearField = 'keyId' | 'issuerId' | 'teamId' | 'bundleId' | 'clientId' | 'serviceId'

/**
 * Something noticed in a key that was read: a repair, or something unusual. `case` says which of the cases of the id it
 * is, and the other properties say what was seen. A notice never holds key material or a sentence: the words are in
 * `words/`.
 */
export type Notice =
  | { readonly id: 'key-literal-backslash-n'; readonly case: 'newlines'; readonly count: number }
  | { readonly id: 'key-literal-backslash-n'; readonly case: 'backslashes' }
  | { readonly id: 'key-literal-backslash-n'; readonly case: 'remains'; readonly remains: string }
  | { readonly id: 'key-newlines-lost'; readonly case: 'some' | 'all' }
  | { readonly id: 'key-base64-of-file'; readonly case: 'layers'; readonly layers: number }
  | { readonly id: 'key-base64-of-file'; readonly case: 'certutil' }
  | { readonly id: 'key-body-only'; readonly case: 'body' }
  | { readonly id: 'key-wrapping-quotes'; readonly case: 'stray' | 'lines' }
  | {
      readonly id: 'key-wrapping-quotes'
      readonly case: 'pair'
      readonly open: string
      readonly close: string
    }
  | { readonly id: 'key-indented'; readonly case: 'spaces' | 'marks' }
  | { readonly id: 'key-crlf'; readonly case: 'windows' }
  | { readonly id: 'key-bom-or-utf16'; readonly case: 'mark' | 'utf-16' }
  | { readonly id: 'key-trailing-junk'; readonly case: 'terminal' | 'text' | 'character' }
  | { readonly id: 'key-trailing-junk'; readonly case: 'bytes'; readonly bytes: number }
  | {
      readonly id: 'key-marker-damaged'
      readonly case: 'labels'
      readonly begin: string
      readonly end: string
    }
  | {
      readonly id: 'key-marker-damaged'
      readonly case: 'label'
      readonly label: string
      readonly fitting: string
    }
  | { readonly id: 'key-marker-damaged'; readonly case: 'lines'; readonly faults: readonly LineFault[] }
  | { readonly id: 'key-sec1-ec'; readonly case: 'sec1' }
  | {
      readonly id: 'key-sec1-ec'
      readonly case: 'label'
      readonly label: string
      readonly inside: 'pkcs8' | 'sec1'
      readonly fitting: string
    }
  | { readonly id: 'key-private-only'; readonly case: 'calculated'; readonly bytes: number }
  | { readonly id: 'key-inner-parameters'; readonly case: 'twice'; readonly bytes: number }
  | { readonly id: 'key-scalar'; readonly case: 'length'; readonly bytes: number }
  | { readonly id: 'key-binary'; readonly case: 'der' }
  | { readonly id: 'key-invisible-characters'; readonly case: 'removed' }
  | { readonly id: 'key-jwk'; readonly case: 'jwk' }
  | { readonly id: 'key-percent-encoded'; readonly case: 'codes' | 'spaces' }
  | { readonly id: 'key-rich-text'; readonly case: 'html' | 'markdown' | 'quoted-printable' | 'rtf' }
  | { readonly id: 'key-several'; readonly case: 'repeated' }
  | { readonly id: 'key-several'; readonly case: 'keys'; readonly count: number }
  | {
      readonly id: 'key-several'
      readonly case: 'values'
      readonly field: UnclearField
      readonly values: readonly string[]
    }
  | { readonly id: 'key-text-around'; readonly case: 'before' | 'beside' }
  | {
      readonly id: 'key-not-content'
      readonly case: 'configuration'
      readonly source: string
      /** The entry with the key; undefined if there are several keys. */
      readonly entry?: string
    }
  | {
      readonly id: 'key-file-name-says-other'
      readonly case: 'key-id'
      readonly named: string
      readonly given: string
    }
  | {
      readonly id: 'key-file-name-says-other'
      readonly case: 'kind'
      readonly prefix: KeyFilePrefix
      /** Names of the services whose key files have this prefix. */
      readonly services: readonly string[]
    }

/** What a text without a key turned out to be. */
export type Mistake =
  | 'token'
  | 'token-within'
  | 'issuer-id'
  | 'ten-characters'
  | 'app-password'
  | 'masked'
  | 'empty-value'
  | 'command'
  | 'variable'
  | 'error-message'
  | 'url'
  | 'path'
  | 'markup'
  | 'hex'

/** The program that encrypted the key, so that only it can read the key. */
export type Seal =
  | 'sops'
  | 'ansible-vault'
  | 'age'
  | 'pgp'
  | 'pgp-file'
  | 'dotenvx'
  | 'sealed-secret'
  | 'git-crypt'

/** What a configuration has instead of its key. */
export type InPlaceOfKey = 'masked' | 'reference' | 'file' | 'other' | 'nothing'

/** Why a key can't be used: an id, one of its cases, and what was seen, as in a notice. */
export type Refusal =
  | ({ readonly id: 'key-escape-corrupted'; readonly case: 'control'; readonly character: string } & Place)
  | {
      readonly id: 'key-truncated'
      readonly case: 'bytes'
      readonly present: number
      readonly missing: number
    }
  | ({ readonly id: 'key-truncated'; readonly case: 'dots' } & Place)
  | { readonly id: 'key-truncated'; readonly case: 'nothing' }
  | { readonly id: 'key-malformed'; readonly case: 'structure' | 'signature' | 'curve-parameters' | 'jwk' }
  | ({ readonly id: 'key-malformed'; readonly case: 'character'; readonly character: string } & Place)
  | { readonly id: 'key-encrypted'; readonly case: 'structure' | 'label' | 'proc-type' | Seal }
  | {
      readonly id: 'key-public-or-cert'
      readonly case: 'public-key' | 'jwk' | 'ssh' | 'certificate' | 'certificate-request' | 'pkcs12' | 'pkcs7'
    }
  | { readonly id: 'key-other-format'; readonly case: 'openssh' | 'pgp' | 'putty' }
  | { readonly id: 'key-rsa'; readonly case: 'rsa' }
  /** `name` is the name of a curve or of an algorithm. */
  | { readonly id: 'key-wrong-curve'; readonly case: 'named'; readonly name: string }
  | {
      readonly id: 'key-wrong-curve'
      readonly case: 'oid'
      readonly of: 'curve' | 'algorithm'
      readonly oid: string
    }
  | { readonly id: 'key-wrong-curve'; readonly case: 'unnamed-algorithm' | 'explicit' | 'absent' }
  | { readonly id: 'key-scalar'; readonly case: 'range' }
  | { readonly id: 'key-halves-differ'; readonly case: 'stored' }
  | { readonly id: 'key-too-large'; readonly case: 'bytes'; readonly bytes: number }
  | { readonly id: 'key-file-empty'; readonly case: 'empty' }
  | { readonly id: 'key-file-unreadable'; readonly case: 'browser' }
  /** The base64 between the damaged lines can't be decoded either. */
  | { readonly id: 'key-marker-damaged'; readonly case: 'and-body'; readonly faults: readonly LineFault[] }
  | { readonly id: 'key-not-content'; readonly case: Mistake | 'binary' | 'lfs' | 'op' | 'vault' }
  | { readonly id: 'key-not-content'; readonly case: 'no-key'; readonly length: number }
  | { readonly id: 'key-not-content'; readonly case: 'archive'; readonly kind: string }
  | ({ readonly id: 'key-not-content'; readonly case: 'masked-body'; readonly character: string } & Place)
  | {
      readonly id: 'key-not-content'
      readonly case: 'configuration'
      readonly source: string
      /** The entry that should hold the key; undefined if no entry has such a name. */
      readonly entry?: string
      readonly holds: InPlaceOfKey
    }
