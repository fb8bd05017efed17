/** What the page of a cause that lies in the key text says. */
export interface KeyCauseWords {
  readonly severity: 'error' | 'warn' | 'info'
  /** `repaired`: it is read here all the same, other tools may not read it. */
  readonly effect?: 'repaired'
  /** A whole sentence: where the severity or the effect does not hold. */
  readonly exception?: string
  readonly title: string
  readonly symptom: string
  readonly why: string
  readonly proof: string
  readonly remedy: string
  readonly sources: readonly string[]
}
