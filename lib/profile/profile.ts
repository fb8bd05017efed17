import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field, FieldValues } from '../field/field'
import type { KeyFilePrefix } from '../key/file-name'
import type { Operation } from '../request/operation'
import type { Exchange } from '../request/request'
import type { ServiceEntry } from './service-list'

/**
 * The evidence for a statement: `apple` documents it, `field` was seen in public reports, `derived` follows from a
 * standard or the format, `unconfirmed` is believed and must be worded so.
 */
export type Confidence = 'apple' | 'field' | 'derived' | 'unconfirmed'

export interface Statement {
  readonly text: string
  readonly confidence: Confidence
  readonly source?: string
}

/** Where the value of a header parameter or claim comes from when a token is minted. */
export type MemberValue =
  | { readonly from: 'constant'; readonly value: string | boolean }
  /** The value of one field of the form, as the JSON type that the service expects. */
  | {
      readonly from: 'field'
      readonly field: string
      readonly as: 'string' | 'number' | 'lines' | 'words' | 'boolean' | 'base64'
    }
  /** The values of several fields with fixed text between them: `{teamId}.{serviceId}`. */
  | { readonly from: 'template'; readonly template: string }
  | { readonly from: 'issued-at'; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly from: 'expires-at' }
  /** A fresh random UUID in lowercase for every token. */
  | { readonly from: 'uuid' }

/** A header parameter or a claim. */
export interface Member {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean' | 'string[]'
  /** `unlisted`: Apple does not name it for this service; sending it is our choice. */
  readonly required: 'yes' | 'optional' | 'unlisted'
  readonly value: MemberValue
  /** What the value means, in Apple's terms. */
  readonly meaning: string
  readonly confidence: Confidence
}

/** A claim or header parameter that must be missing, or that isn't part of the format. */
export interface Unwanted {
  readonly name: string
  readonly in: 'header' | 'claims'
  /** `rejected`: the service rejects the token; `meaningless`: not part of the format, the effect isn't known. */
  readonly effect: 'rejected' | 'meaningless'
  readonly why: string
}

/** The lifetime that a token may have. All durations are in seconds. */
export interface Lifetime {
  /** The unit in which people think of this lifetime. */
  readonly unit: 'minutes' | 'days'
  /**
   * The longest `exp - iat` (or `exp` minus Apple's clock) that the service accepts; undefined if no limit is
   * documented.
   */
  readonly max?: number
  /** Whether a lifetime of exactly `max` is still accepted. */
  readonly inclusive: boolean
  /** Whether the limit counts from `iat` or from the clock of the service. */
  readonly measuredFrom: 'iat' | 'clock'
  readonly initial: number
  readonly presets: readonly LifetimePreset[]
  /** From this lifetime on, a small clock difference makes the service reject the token. In seconds. */
  readonly edge?: { readonly from: number; readonly why: string }
  /** The hint beside the lifetime when nothing more urgent applies. */
  readonly info?: string
  /** A longer limit that depends on the other fields. */
  readonly longer?: {
    readonly max: number
    readonly allows: (values: FieldValues) => Allowance
  }
}

/** Whether the longer limit applies. `risk` is a sentence for the case that it only may apply. */
export type Allowance =
  | { readonly status: 'allowed'; readonly risk?: string }
  | { readonly status: 'rejected'; readonly why: string }

export interface LifetimePreset {
  readonly seconds: number
  readonly hint?: string
}

export interface Host {
  readonly host: string
  /** Apple's name for the environment: Production, Sandbox and so on. */
  readonly label: string
  readonly note?: string
}

/** An operation of a service, with the properties that only the service knows. */
export interface ServiceOperation extends Operation {
  /** The hosts of the operation if they differ from those of the profile. */
  readonly hosts?: readonly Host[]
  /**
   * Parameters that are filled from a field of the form: parameter name to field id. A header gets the first line of
   * the field.
   */
  readonly fromFields?: Readonly<Record<string, string>>
  /** A warning if the operation contradicts the cleaned values of the form. The request is built anyway. */
  readonly diagnostic?: (values: FieldValues) => Diagnostic | undefined
  /**
   * The request that exchanges our token for an access token first. All its parameters come from fields of the form.
   */
  readonly exchange?: {
    readonly operation: ServiceOperation
    readonly host: string
    readonly take: Exchange['take']
    readonly ownField?: Exchange['ownField']
  }
}

/** What a response of the service means. */
export interface ServiceResponse {
  readonly status: number
  /** `code`, `reason`, `error` or the first words of a plain-text body; undefined if only the status is meant. */
  readonly code?: string
  readonly means: string
  /** Whether the response means that the token was rejected, or shows that it was accepted. */
  readonly token: 'rejected' | 'accepted' | 'unknown'
  readonly confidence: Confidence
}

/**
 * One kind of token that an Apple service accepts, with everything the form, minting, the rules and the commands need
 * to know about it.
 */
export interface Profile {
  /** The id. It never changes, because links and automation use it. */
  readonly id: string
  /** Profiles that share one entry in the service list have the same value here. */
  readonly service: ServiceEntry
  /** What distinguishes the profiles of one service, for example `Team key`. */
  readonly kind?: string
  /** Words people search for. */
  readonly alsoCalled: readonly string[]
  /** One sentence that says what the token is for. */
  readonly about: string
  readonly header: readonly Member[]
  readonly claims: readonly Member[]
  readonly unwanted: readonly Unwanted[]
  /** True if the service rejects any claim that is not listed. */
  readonly closed?: true
  readonly fields: readonly Field[]
  /** Checks of several fields together. The diagnostic is shown beside the named field. */
  readonly together?: (
    values: FieldValues,
  ) => readonly { readonly field: string; readonly diagnostic: Diagnostic }[]
  /** Undefined if the token has no `exp`. */
  readonly lifetime?: Lifetime
  /** How long after `iat` a token without `exp` is accepted, in seconds. */
  readonly age?: {
    readonly max: number
    readonly renewNoSoonerThan?: number
    readonly confidence: Confidence
  }
  readonly key: {
    /** Where on Apple's pages the key is created. */
    readonly where: string
    /** `downloaded` from Apple, or the developer's `own` key, of which Apple has the public half. */
    readonly origin: 'downloaded' | 'own'
    readonly fileNames: readonly KeyFilePrefix[]
    /**
     * Terms in the names of neighboring settings which show that a key is for this service, as in `WEATHERKIT_KEY_ID`.
     * Words are joined by `_`.
     */
    readonly signs?: readonly string[]
    /** The individual key of one user, which may not make every request that a team key may make. */
    readonly personal?: true
  }
  /** How the token reaches the service. */
  readonly sent:
    | { readonly as: 'bearer' }
    /** `Authorization: <token>` without a scheme. */
    | { readonly as: 'bare-header' }
    | { readonly as: 'form-field'; readonly field: string }
    /** Passed to an app, a device or a person, not sent to a host by the developer's server. */
    | { readonly as: 'handed-over'; readonly to: string }
  readonly hosts: readonly Host[]
  readonly operations: readonly ServiceOperation[]
  /** The catalog of App Store Connect operations applies to this service as well. */
  readonly catalog?: true
  /**
   * Names of libraries, tools and paths, and wording of responses, by which pasted text without a token identifies this
   * service.
   */
  readonly spokenOf?: RegExp
  /** Ids of the usual causes of a 401 from this service when the token isn't known, the commonest first. */
  readonly usualCausesOf401?: readonly string[]
  /** Ids of the usual causes of a 403 from this service when the response says no more, the commonest first. */
  readonly usualCausesOf403?: readonly string[]
  readonly responses: readonly ServiceResponse[]
  /** Pitfalls and facts to show beside the form. */
  readonly notes: readonly Statement[]
  /** The Apple pages and public threads that the profile is based on. */
  readonly sources: readonly string[]
}
