import type { Evidence, Need } from './evidence'

export type Severity = 'error' | 'warn' | 'ask' | 'info'

/** The section of the list of causes a rule belongs to, in the order of the pages. */
export type Section =
  | 'key'
  | 'header'
  | 'claims'
  | 'time'
  | 'signature'
  | 'transport'
  | 'account'
  | 'services'

/** What a finding is printed under. */
export type Place =
  | { readonly part: 'header' | 'payload'; readonly member?: string }
  | { readonly part: 'signature' | 'token' | 'command' | 'response' | 'key' }

/** What a check found; `facts` fill the words. */
export interface Found<Facts> {
  readonly status: 'found'
  readonly facts: Facts
  /** When the case is milder or graver than the rule's own severity. */
  readonly severity?: Severity
  /** When the place depends on the case. */
  readonly at?: Place
  /** A candidate for a refusal that nothing else explains: left out once an error was found. */
  readonly lastResort?: true
}

export type Checked<Facts> =
  | Found<Facts>
  | { readonly status: 'clear' }
  /** The rule has nothing to say about this kind of token or request; it is listed nowhere. */
  | { readonly status: 'beside-the-point' }
  /** For rules that several kinds of evidence can serve: none was there. Listed as not checked, with what is missing. */
  | { readonly status: 'not-checked'; readonly needs: Need }

/** A line to change, in the language the fault looks like. */
export interface CodeFix {
  readonly language: string
  readonly before?: string
  readonly after: string
}

export interface Fix {
  readonly text: string
  readonly code?: readonly CodeFix[]
}

/** Evidence as a rule sees it: what is always there and what it asked for. Anything else may be there or not. */
export type Seen<N extends Need> = Pick<Evidence, 'paste' | 'service' | 'moment'> &
  Pick<Evidence, N> &
  Partial<Pick<Evidence, Need>>

/**
 * One cause of a 401 or 403. The check is pure and quick; the words stand beside it. Titles say what was seen, `why` the
 * consequence, `fix` the next action. A rule that can only guess says "may".
 *
 * `check`, `seen` and `fix` are methods because their parameters are then compared bivariantly: rules that look at
 * different evidence stand in one array, and the runner hands each what it asked for.
 */
export interface Rule<Id extends string = string, N extends Need = Need, Facts = unknown> {
  /** Equal to the file name. */
  readonly id: Id
  readonly section: Section
  readonly severity: Severity
  readonly at: Place
  readonly needs: readonly N[]
  /** Higher first among findings of one severity: 100 for the causes met most often, 0 for curiosities. */
  readonly likelihood: number
  check(evidence: Seen<N>): Checked<Facts>
  /** Findings of these rules are consequences of this one and are not shown beside it. */
  readonly explains?: readonly string[]
  /** The cause in a few words, without values: heading of the finding and of its page. */
  readonly title: string
  /** What was seen, with the values. */
  seen(facts: Facts): string
  readonly why: string
  fix(facts: Facts): Fix
  /** For the page of the cause: what the person sees, and how to prove that it is this. */
  readonly symptom: string
  readonly proof: string
  /** General fix for the page, where there are no values. */
  readonly remedy: string
  /** `owner/repo#number`, a URL, `RFC 7518 section 3.4`, or `measured`. */
  readonly sources: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
}

/** Ties the types of a rule together; adds nothing. */
export const defineRule = <const Id extends string, const N extends Need, Facts>(
  rule: Rule<Id, N, Facts>,
): Rule<Id, N, Facts> => rule

export const clear = { status: 'clear' } as const
export const besideThePoint = { status: 'beside-the-point' } as const
export const notChecked = (needs: Need) => ({ status: 'not-checked', needs }) as const
export const found = <Facts>(
  facts: Facts,
  more: Omit<Found<Facts>, 'status' | 'facts'> = {},
): Found<Facts> => ({
  status: 'found',
  facts,
  ...more,
})
