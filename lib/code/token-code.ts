import type { Language } from './language'
import type { Scope } from './scope'
import type { Expression } from './syntax'
import { type Range, type Setting, UNKNOWN, type Value } from './value'

/** A change to the source: `text` replaces what is between `start` and `end`. */
export interface Edit extends Range {
  readonly text: string
}

/** A header parameter or claim as the code sets it. */
export interface Member extends Setting {
  /** True if the library sets the value by itself, so that the source does not show it. */
  readonly implied?: true
  /** The first name of a sum: `now` in `now + 900`. */
  readonly base?: string
  /** A whole sentence, if the library does something that the line does not show. */
  readonly says?: string
  /** Returns the expression for a lifetime of the given number of seconds, which replaces `at`. */
  readonly lasting?: (seconds: number) => string
  /** Returns the expression for this string, if it isn't written as a string literal. */
  readonly naming?: (text: string) => string | undefined
}

/** The header or the claims set as the code builds it. */
export interface Part {
  readonly members: ReadonlyMap<string, Member>
  /** True if more may be set than the source shows. */
  readonly open: boolean
  /** Where it is built. */
  readonly at: Range
  /** Adds a claim or header parameter; undefined if one edit cannot do this. */
  readonly adding: (name: string, expression: string) => Edit | undefined
}

/**
 * Something that the code does to every token, apart from its header and claims. `der`: the signature is ASN.1. `hmac`:
 * a shared secret is used, whatever the header says. `not-sha256`: another hash, or no hash. `standard-base64`,
 * `padded`, `wrapped`: the encoding of a part. `bytes`: the token is a byte string when it is printed. `unawaited`: a
 * promise is sent instead of the token. `no-scheme`: the header has the token without `Bearer`. `zone`: a local time is
 * read as UTC. `key-path`: a path is given where the library expects the content of the key file. `short-parts`: r and
 * s lose their leading zeros. `newline-signed`: a newline is signed with the input.
 */
export interface Trait {
  readonly id:
    | 'der'
    | 'hmac'
    | 'not-sha256'
    | 'standard-base64'
    | 'padded'
    | 'wrapped'
    | 'bytes'
    | 'unawaited'
    | 'no-scheme'
    | 'zone'
    | 'key-path'
    | 'short-parts'
    | 'newline-signed'
  readonly at: Range
  /** What the line does, in whole sentences. */
  readonly says: string
  readonly edits: readonly Edit[]
}

/** The arguments that a library receives where a token is signed. */
export interface Made {
  /** The call that signs. */
  readonly at: Range
  readonly header: Part
  readonly claims: Part
  readonly traits: readonly Trait[]
  /** The key argument, for what its name or path shows. */
  readonly key?: Expression
}

/** A place in the source where a token is made. */
export interface TokenCode extends Made {
  readonly library: string
  readonly language: Pick<Language, 'id' | 'name' | 'writes'>
  /** The names that the source uses for a Key ID, an Issuer ID and so on, by claim or header parameter. */
  readonly names: Readonly<Record<string, string>>
}

/** A call of a library, as its reader receives it. */
export interface Call {
  readonly call: Extract<Expression, { is: 'call' }>
  readonly scope: Scope
}

/** How the calls of one library are read. */
export interface Library {
  readonly id: string
  /** The name that people use for the library. */
  readonly name: string
  readonly language: Language
  /** Matches source text that uses the library. */
  readonly hint: RegExp
  /** The names of the functions that sign. */
  readonly signs: readonly string[]
  /** True if its function returns a promise. */
  readonly promises?: true
  /** For sources without library calls: reads the whole text. */
  readonly find?: (source: string) => readonly Made[]
  /** Reads one call of such a function; undefined if another function has the same name. */
  readonly read: (call: Call) => Made | undefined
}

/** A claim or header parameter whose name can be read but whose value can't. */
export const unknownMember = (entry: Range): Member => ({ value: UNKNOWN, at: entry, entry })

/** A claim or header parameter that the library sets by itself. */
export const byDefault = (value: Value, at: Range, says?: string): Member => ({
  value,
  at,
  entry: at,
  implied: true,
  ...(says !== undefined && { says }),
})
