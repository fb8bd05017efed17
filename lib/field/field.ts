import type { Diagnostic } from '../diagnostic/diagnostic'

/** A field of the form: one value that the user types or chooses, in Apple's own words. */
export interface Field {
  /** The name by which the claims of a profile refer to the field. */
  readonly id: string
  /** Apple's own name for the value; also the accessible name of the control. */
  readonly label: string
  /** Where on Apple's pages the value is found. */
  readonly where: string
  readonly input: FieldInput
  readonly optional?: true
  /** An example of the right shape, never a working value. */
  readonly placeholder?: string
  /** Judges a cleaned, non-empty value. Returns undefined if there is nothing to report. An error stops minting. */
  readonly check?: (value: string, values: FieldValues) => Diagnostic | undefined
}

export type FieldInput =
  | { readonly kind: 'text' }
  /** One entry per line. `options` are the useful entries, which are offered as checkboxes beside the text box. */
  | { readonly kind: 'lines'; readonly options?: readonly FieldOption[] }
  /** A larger text that is used unchanged, for example a JSON request. */
  | { readonly kind: 'document' }
  /** The value is 'true' or empty. */
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'choice'; readonly options: readonly FieldOption[] }

export interface FieldOption {
  readonly value: string
  readonly label: string
}

/** Cleaned values by field id. A missing or empty entry means that the user entered nothing. */
export type FieldValues = Readonly<Record<string, string>>
