import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field, FieldValues } from '../field/field'
import type { KeyFilePrefix } from '../key/file-name'
import type { Operation } from '../request/operation'
import type { Exchange } from '../request/request'
import type { ServiceEntry } from './service-list'

/**
 * How sure a statement is: `apple` says it in writing, `field` was seen in public reports, `derived` follows from a
 * standard or the format, `unconfirmed` is believed and must be worded so.
 */
export type Confidence = 'apple' | 'field' | 'derived' | 'unconfirmed'

export interface Statement {
  readonly text: string
  readonly confidence: Confidence
  readonly source?: string
}

/** Where the value of a header field or claim comes from when a token is minted. */
export type MemberValue =
  | { readonly from: 'constant'; readonly value: string | boolean }
  /** The value of one field, as the JSON type that the service expects. */
  | {
      readonly from: 'field'
      readonly field: string
      readonly as: 'string' | 'number' | 'lines' | 'words' | 'boolean' | 'base64'
    }
  /** Several fields with fixed text between: `{teamId}.{serviceId}`. */
  | { readonly from: 'template'; readonly template: string }
  | { readonly from: 'issued-at'; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly from: 'expires-at' }
  /** A fresh random UUID, lower case, for every token. */
  | { readonly from: 'uuid' }

/** A field of the protected header, or a claim. */
export interface Member {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean' | 'string[]'
  /** `unlisted`: Apple does not name it for this service; sending it is our choice. */
  readonly required: 'yes' | 'optional' | 'unlisted'
  readonly value: MemberValue
  /** What it says, in Apple's terms. */
  readonly meaning: string
  readonly confidence: Confidence
}

/** A claim or header field that must not be there, or is no part of the format. */
export interface Unwanted {
  readonly name: string
  readonly in: 'header' | 'claims'
  /** `refused`: the service says no; `meaningless`: not part of the format, effect not known. */
  readonly effect: 'refused' | 'meaningless'
  readonly why: string
}

/** The lifetime that a token may have; all durations in seconds. */
export interface Lifetime {
  /** The unit people think in. */
  readonly unit: 'minutes' | 'days'
  /** The longest `exp - iat` (or `exp` minus Apple's clock) that the service accepts; undefined where none is stated. */
  readonly max?: number
  /** Whether `max` itself is still accepted, or only less than it. */
  readonly inclusive: boolean
  /** Whether the limit counts from `iat` or from the clock of the service. */
  readonly measuredFrom: 'iat' | 'clock'
  readonly initial: number
  readonly presets: readonly LifetimePreset[]
  /** From this length on a small clock difference makes the service reject the token. */
  readonly edge?: { readonly from: number; readonly why: string }
  /** Said beside the lifetime when there is nothing more urgent to say. */
  readonly info?: string
  /** A longer limit under a condition on the other fields. */
  readonly longer?: {
    readonly max: number
    readonly allows: (values: FieldValues) => Allowance
  }
}

/** Whether the longer limit applies; `risk` is a sentence for when it only may. */
export type Allowance =
  | { readonly status: 'allowed'; readonly risk?: string }
  | { readonly status: 'refused'; readonly why: string }

export interface LifetimePreset {
  readonly seconds: number
  readonly hint?: string
}

export interface Host {
  readonly host: string
  /** Production, Sandbox … as Apple calls it. */
  readonly label: string
  readonly note?: string
}

/** An operation of a service, with what only the service knows about it. */
export interface ServiceOperation extends Operation {
  /** Where it is, when not on the hosts of the profile. */
  readonly hosts?: readonly Host[]
  /** Parameters whose value is that of a field of the form, or its first line: parameter name to field id. */
  readonly fromFields?: Readonly<Record<string, string>>
  /** What is to be said where the operation doesn’t go together with the cleaned values of the form; it is sent all the same. */
  readonly remark?: (values: FieldValues) => Diagnostic | undefined
  /** The request that first gives an access token for ours. All its parameters come from fields of the form. */
  readonly exchange?: {
    readonly operation: ServiceOperation
    readonly host: string
    readonly take: Exchange['take']
    readonly ownField?: Exchange['ownField']
  }
}

/** What a response of the service means. */
export interface Answer {
  readonly status: number
  /** `code`, `reason`, `error` or the first words of a plain text; undefined when the status alone is meant. */
  readonly code?: string
  readonly means: string
  /** Whether the response is about the token or shows that the token was accepted. */
  readonly token: 'refused' | 'accepted' | 'unknown'
  readonly confidence: Confidence
}

/** One kind of token that an Apple service accepts. Everything the form, the minting, the rules and the commands know about it. */
export interface Profile {
  /** Stable id, see the profile ids in the contract. */
  readonly id: string
  /** Profiles that share one entry in the list of services have the same value here. */
  readonly service: ServiceEntry
  /** What tells the profiles of one service apart, for example `Team key`. */
  readonly kind?: string
  /** Words people search for. */
  readonly alsoCalled: readonly string[]
  /** One sentence: what the token is for. */
  readonly about: string
  readonly header: readonly Member[]
  readonly claims: readonly Member[]
  readonly unwanted: readonly Unwanted[]
  /** True where any claim that is not listed is rejected. */
  readonly closed?: true
  readonly fields: readonly Field[]
  /** Checks of several fields together; the note is shown beside the named field. */
  readonly together?: (
    values: FieldValues,
  ) => readonly { readonly field: string; readonly remark: Diagnostic }[]
  /** Undefined where the token has no `exp`. */
  readonly lifetime?: Lifetime
  /** How long after `iat` a token without `exp` is accepted, in seconds. */
  readonly age?: {
    readonly max: number
    readonly renewNoSoonerThan?: number
    readonly confidence: Confidence
  }
  readonly key: {
    /** Where the key comes from in Apple's pages. */
    readonly where: string
    /** `downloaded` from Apple, or the developer's `own` key of which Apple holds the public half. */
    readonly origin: 'downloaded' | 'own'
    readonly fileNames: readonly KeyFilePrefix[]
    /** Terms in the names beside a key that say that it is for this service, as in `WEATHERKIT_KEY_ID`. Words joined by `_`. */
    readonly signs?: readonly string[]
    /** The key of one user, which may not make every request that a key of the team may. */
    readonly personal?: true
  }
  /** How the token reaches the service. */
  readonly sent:
    | { readonly as: 'bearer' }
    /** `Authorization: <token>` without a scheme. */
    | { readonly as: 'bare-header' }
    | { readonly as: 'form-field'; readonly field: string }
    /** Handed to an app, a device or a person, not sent to a host by its maker. */
    | { readonly as: 'handed-over'; readonly to: string }
  readonly hosts: readonly Host[]
  readonly operations: readonly ServiceOperation[]
  /** The catalog of App Store Connect operations holds for this service as well. */
  readonly catalogue?: true
  /** Names of libraries, tools and paths, and wording of responses, by which a text without a token speaks of this service. */
  readonly spokenOf?: RegExp
  /** Ids of the causes that are usually behind a 401 of this service whose token nobody has seen, the commonest first. */
  readonly usuallyBehind401?: readonly string[]
  /** The same of a 403 that says no more. */
  readonly usuallyBehind403?: readonly string[]
  readonly answers: readonly Answer[]
  /** Traps and facts worth saying beside the form. */
  readonly notes: readonly Statement[]
  /** Apple pages and public threads behind all this. */
  readonly sources: readonly string[]
}
