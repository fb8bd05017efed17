import type { Diagnostic } from '../diagnostic/diagnostic'

/** What a form asks for: one value a person types or chooses, in Apple's own words. */
export interface Field {
  /** Name under which a profile's claims refer to it. */
  readonly id: string
  /** Apple's own name for the value; also the accessible name of the control. */
  readonly label: string
  /** Where in Apple's pages the value is found. */
  readonly where: string
  readonly input: FieldInput
  readonly optional?: true
  /** An example of the right shape, never a working value. */
  readonly placeholder?: string
  /** Judges a cleaned, non-empty value; undefined when there is nothing to say. An error stops minting. */
  readonly check?: (value: string, values: FieldValues) => Diagnostic | undefined
}

export type FieldInput =
  | { readonly kind: 'text' }
  /** One entry a line; `options` are the lines that make sense, for boxes to tick beside it. */
  | { readonly kind: 'lines'; readonly options?: readonly FieldOption[] }
  /** A larger text that is used as it is, for example a JSON request. */
  | { readonly kind: 'document' }
  /** 'true' or empty. */
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'choice'; readonly options: readonly FieldOption[] }

export interface FieldOption {
  readonly value: string
  readonly label: string
}

/** Cleaned values by field id. A missing or empty entry means: not given. */
export type FieldValues = Readonly<Record<string, string>>
