import type { Fix, Likelihood, Place, Section, Severity } from './rule'

/** A broken rule, in words. */
export interface Finding {
  readonly id: string
  readonly section: Section
  readonly severity: Severity
  readonly likelihood: Likelihood
  readonly place: Place
  readonly title: string
  readonly seen: string
  readonly why: string
  readonly fix: Fix
  readonly sources: readonly string[]
  /** Of a finding in source code: the characters that it is about, as indexes into the text of the paste. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}
