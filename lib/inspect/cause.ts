import type { CodeFix } from '../diagnostic/diagnostic'
import type { Rule } from './rule'

/** The data of a cause page: a rule without its check, or a cause that is found elsewhere, such as in the key. */
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
  /** The fix as code in each language, if the findings have none. */
  readonly code?: readonly CodeFix[]
}
