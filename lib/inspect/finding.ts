import type { Diagnostic } from '../diagnostic/diagnostic'
import type { WholeProgram } from './code/whole-program'
import type { Likelihood, Place, Section } from './rule'

/** A broken rule, in words. */
export interface Finding extends Required<Omit<Diagnostic, 'instead'>> {
  readonly id: string
  readonly section: Section
  readonly likelihood: Likelihood
  readonly place: Place
  readonly sources: readonly string[]
  /** Of a finding in source code: the whole program that is right. */
  readonly program?: WholeProgram
  /** Of a finding in source code: the characters that it is about, as indexes into the text of the paste. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}
