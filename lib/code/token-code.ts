import type { Language } from './language'
import type { Scope } from './scope'
import type { Expression } from './syntax'
import { type Range, type Setting, UNKNOWN, type Value } from './value'

/** A change of the text: `text` takes the place of what is between `start` and `end`. */
export interface Edit extends Range {
  readonly text: string
}

/** A header parameter or claim as the code sets it. */
export interface Member extends Setting {
  /** The library does this by itself; nothing in the text says so. */
  readonly implied?: true
  /** The name that a sum begins with: `now` in `now + 900`. */
  readonly base?: string
  /** In a whole sentence, where the library does something that the line does not say. */
  readonly says?: string
  /** The expression for a lifetime of so many seconds, in place of `at`. */
  readonly lasting?: (seconds: number) => string
  /** The expression for this text, where it is not a string. */
  readonly naming?: (text: string) => string | undefined
}

/** The header or the claims set as the code builds it. */
export interface Part {
  readonly members: ReadonlyMap<string, Member>
  /** More may be set than the text shows. */
  readonly open: boolean
  /** Where it is built. */
  readonly at: Range
  /** Adds a claim or header parameter; undefined where that cannot be shown in one change. */
  readonly adding: (name: string, expression: string) => Edit | undefined
}

/**
 * Something that the code does to every token, apart from what it puts into one. `der`: the signature is ASN.1. `hmac`: a shared
 * secret is used, whatever the header says. `not-sha256`: another hash, or none. `standard-base64`, `padded`, `wrapped`: how a
 * part is encoded. `bytes`: the token is a byte string when it is printed. `unawaited`: a promise is sent in place of the token.
 * `no-scheme`: the header has the token without `Bearer`. `zone`: a local
 * time is read as UTC. `key-path`: a path is given where the library wants the text of the key. `short-parts`: r and s
 * lose their leading zeros. `newline-signed`: a newline is signed with the input.
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

/** What a library was found to be told where a token is signed. */
export interface Made {
  /** The call that signs. */
  readonly at: Range
  readonly header: Part
  readonly claims: Part
  readonly traits: readonly Trait[]
  /** The key as it is given, for what its name or path tells. */
  readonly key?: Expression
}

/** A place in a text where a token is made. */
export interface TokenCode extends Made {
  readonly library: string
  readonly language: Pick<Language, 'id' | 'name' | 'writes'>
  /** Names of the text that hold a Key ID, an Issuer ID and so on, by claim or header parameter. */
  readonly names: Readonly<Record<string, string>>
}

/** A call of a library, as its table is handed it. */
export interface Call {
  readonly call: Extract<Expression, { is: 'call' }>
  readonly scope: Scope
}

/** What the calls of one library mean. */
export interface Library {
  readonly id: string
  /** As people call it. */
  readonly name: string
  readonly language: Language
  /** What in a text tells that the library is used there. */
  readonly told: RegExp
  /** The names of the functions that sign. */
  readonly signs: readonly string[]
  /** Its function returns a promise. */
  readonly promises?: true
  /** Where it is no library that is called: reads the text itself. */
  readonly find?: (source: string) => readonly Made[]
  /** Reads one call of such a function; undefined when it is another of the same name. */
  readonly read: (call: Call) => Made | undefined
}

/** A claim or header parameter whose name can be read and whose value can't. */
export const unknownMember = (entry: Range): Member => ({ value: UNKNOWN, at: entry, entry })

/** A claim or header parameter that the library sets by itself. */
export const byDefault = (value: Value, at: Range, says?: string): Member => ({
  value,
  at,
  entry: at,
  implied: true,
  ...(says !== undefined && { says }),
})
