import type { Severity } from '../../lib/diagnostic/diagnostic'
import type { Need } from '../../lib/inspect/evidence'
import type { Place } from '../../lib/inspect/rule'
import type { RuleId } from '../../lib/inspect/rules'
import type { SampleChanges } from '../sample-token'
import type { ThrowawayKey } from '../throwaway-key'

/** A token to be signed for a row: a correct one of a profile, with changes. */
export interface Sample {
  readonly profile: string
  readonly changes: SampleChanges
}

/** Makes the pasted text from the signed token, or from an empty string if the row has no token. */
export type Around = (token: string) => string

/** What else the page knows. If left out, there is no key, and the time is that at which sample tokens are made. */
export interface Circumstances {
  /** The page's clock, seconds. */
  readonly now?: number
  readonly key?: ThrowawayKey
  readonly keyFileName?: string
  readonly kind?: 'team' | 'individual'
}

interface Expectations {
  /**
   * Every other finding, such as `error aud-wrong`; none if left out. `POSSIBLE_CAUSES` allows further possible causes.
   */
  readonly beside?: readonly string[]
  /** A pattern that the value seen by the finding must match. */
  readonly says?: RegExp
  /** A pattern that the fix must match. */
  readonly fix?: RegExp
  /** The language and the replacement of its first code change, such as `Python: token.decode()`. */
  readonly code?: RegExp
  readonly place?: Place
  /** Whether it is the first finding. */
  readonly first?: true
  /** The input that a check which was not made needs. */
  readonly needs?: Need
}

/** A pasted text and the outcome of a cause in it. */
export interface Row extends Circumstances, Expectations {
  readonly cause: RuleId
  /** What is special about the text. */
  readonly name: string
  /** The token in the text. The changes of two rows with the same profile can be made to one token. */
  readonly sample?: Sample
  readonly around: Around
  /** The severity with which the cause is found, or the outcome if it is not found. */
  readonly outcome: Severity | 'not-found' | 'passed' | 'not-checked'
}

/** In `beside`: any number of further findings with severity `ask`. */
export const POSSIBLE_CAUSES = 'candidates'

type Input = string | Around | Sample | Pick<Row, 'sample' | 'around'>
type Part = Omit<Row, 'cause'>
type More = Circumstances & Expectations

export const sample = (profile: string, changes: SampleChanges = {}): Sample => ({ profile, changes })
export const asc = (changes?: SampleChanges): Sample => sample('asc-team', changes)
/** A row whose token is not the correct one of a team key. */
export const paste = (of: Sample, around: Around) => ({ sample: of, around })

function taken(input: Input): Pick<Row, 'sample' | 'around'> {
  if (typeof input === 'string') return { around: () => input }
  if (typeof input === 'function') return paste(asc(), input)
  return 'around' in input ? input : paste(input, (token) => token)
}

const ending =
  (outcome: Row['outcome']) =>
  (name: string, input: Input, more: More = {}): Part => ({ name, outcome, ...taken(input), ...more })

export const error = ending('error')
export const warn = ending('warn')
export const ask = ending('ask')
export const info = ending('info')
/** A near miss, in which the cause is not found. With `beside`, those are all the findings. */
export const no = ending('not-found')
export const passed = ending('passed')
export const notChecked = ending('not-checked')

/** The rows of a section, by cause. */
export const causes = (table: { readonly [Id in RuleId]?: readonly Part[] }): readonly Row[] =>
  Object.entries(table).flatMap(([cause, parts]) =>
    parts.map((part) => ({ ...part, cause: cause as RuleId })),
  )
