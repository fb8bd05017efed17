/**
 * The severity of a finding. `error`: the request fails until it is fixed. `warn`: it can fail. `ask`: a possible cause
 * that nothing here proves. `info`: it works, or the problem is not in what was checked.
 */
export type Severity = 'error' | 'warn' | 'ask' | 'info'

/** A line to change, in the programming language that the pasted text seems to be in. */
export interface CodeFix {
  readonly language: string
  readonly before?: string
  readonly after: string
}

/** What to do next. */
export interface Fix {
  /** Whole sentences in the imperative. */
  readonly text: string
  readonly code?: readonly CodeFix[]
}

/** The one type for everything the user is told about a key, about a value they typed, or about what they pasted. */
export interface Diagnostic {
  readonly severity: Severity
  /** The finding in a few words, without values. */
  readonly title?: string
  /** What was seen, with the values; whole sentences. */
  readonly seen: string
  /** What follows from `seen`. */
  readonly why?: string
  readonly fix?: Fix
  /** A value that is probably meant, to replace the one that was seen. */
  readonly instead?: string
}
