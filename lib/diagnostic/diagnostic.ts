/**
 * How serious it is. `error`: it fails until it is fixed. `warn`: it can fail. `ask`: a possible cause that nothing here proves.
 * `info`: it works, or is no problem of what was looked at.
 */
export type Severity = 'error' | 'warn' | 'ask' | 'info'

/** A line to change, in the language the fault looks like. */
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

/** The one shape of what a person is told about a key, about a value they typed, or about what they pasted. */
export interface Diagnostic {
  readonly severity: Severity
  /** The finding in a few words, without values. */
  readonly title?: string
  /** What was seen, with the values; whole sentences. */
  readonly seen: string
  /** What follows from it. */
  readonly why?: string
  readonly fix?: Fix
  /** A value that is probably meant, to put in place of the one that was seen. */
  readonly instead?: string
}
