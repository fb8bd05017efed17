import type { CodeFix } from '../diagnostic/diagnostic'
import type { Rule } from './rule'

/** What the page of a cause says: a rule without its check, or a cause that is found elsewhere, such as in the key. */
export type Cause<Id extends string = string> = Pick<
  Rule<Id>,
  | 'id'
  | 'section'
  | 'severity'
  | 'effect'
  | 'exception'
  | 'title'
  | 'symptom'
  | 'why'
  | 'proof'
  | 'remedy'
  | 'sources'
> & {
  /** The remedy as a line of code in each language, where no finding brings it. */
  readonly code?: readonly CodeFix[]
}
