/** What the page of a cause that lies in the key text says. */
export interface KeyCauseWords {
  readonly severity: 'error' | 'warn' | 'info'
  readonly title: string
  readonly symptom: string
  readonly why: string
  readonly proof: string
  readonly remedy: string
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
}
