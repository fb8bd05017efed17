import type { Diagnostic } from '../diagnostic/diagnostic'
import type { WholeProgram } from './code/whole-program'
import type { Likelihood, Place, Section } from './rule'

/** A broken rule, described in words. */
export interface Finding extends Required<Omit<Diagnostic, 'instead'>> {
  readonly id: string
  readonly section: Section
  readonly likelihood: Likelihood
  readonly place: Place
  /** What was seen in a few characters. */
  readonly brief?: string
  readonly sources: readonly string[]
  /** For a finding in source code, the whole correct program. */
  readonly program?: WholeProgram
  /** For a finding in source code, the ranges of characters that it is about, as indexes into the pasted text. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}
