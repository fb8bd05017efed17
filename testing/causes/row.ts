import type { Severity } from '../../lib/diagnostic/diagnostic'
import type { Need } from '../../lib/inspect/evidence'
import type { Place } from '../../lib/inspect/rule'
import type { RuleId } from '../../lib/inspect/rules'
import type { SampleChanges } from '../sample-token'
import type { ThrowawayKey } from '../throwaway-key'

/** A token to be signed for a row: a good one of a profile, with changes. */
export interface Sample {
  readonly profile: string
  readonly changes: SampleChanges
}

/** Makes the pasted text of the signed token; of an empty string where the row has no token. */
export type Around = (token: string) => string

/** What else the page knows. Without it: no key, and the moment at which sample tokens are made. */
export interface Circumstances {
  /** The page's clock, seconds. */
  readonly now?: number
  readonly key?: ThrowawayKey
  readonly keyFileName?: string
  readonly kind?: 'team' | 'individual'
}

interface Expectations {
  /** Every other finding, as `error aud-wrong`; none when left out. `POSSIBLE_CAUSES` allows further possible causes. */
  readonly beside?: readonly string[]
  /** What the finding must say that it saw. */
  readonly says?: RegExp
  /** What its fix must say. */
  readonly fix?: RegExp
  /** Language and replacement of its first change of code, as `Python: token.decode()`. */
  readonly code?: RegExp
  readonly place?: Place
  /** Whether it leads the findings. */
  readonly first?: true
  /** What a check that was not made needs. */
  readonly needs?: Need
}

/** One pasted text and what a cause makes of it. */
export interface Row extends Circumstances, Expectations {
  readonly cause: RuleId
  /** What is particular about the text. */
  readonly name: string
  /** The token in the text. The changes of two rows with one profile can be made to one token. */
  readonly sample?: Sample
  readonly around: Around
  /** The severity with which the cause is found, or what becomes of it instead. */
  readonly outcome: Severity | 'not-found' | 'passed' | 'not-checked'
}

/** Used in `beside` for any number of further findings with severity `ask`. */
export const POSSIBLE_CAUSES = 'candidates'

type Input = string | Around | Sample | Pick<Row, 'sample' | 'around'>
type Part = Omit<Row, 'cause'>
type More = Circumstances & Expectations

export const sample = (profile: string, changes: SampleChanges = {}): Sample => ({ profile, changes })
export const asc = (changes?: SampleChanges): Sample => sample('asc-team', changes)
/** A text around another token than the good one of a team key. */
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
/** A near miss. With `beside`, these are all findings. */
export const no = ending('not-found')
export const passed = ending('passed')
export const notChecked = ending('not-checked')

/** The rows of a section, by cause. */
export const causes = (table: { readonly [Id in RuleId]?: readonly Part[] }): readonly Row[] =>
  Object.entries(table).flatMap(([cause, parts]) =>
    parts.map((part) => ({ ...part, cause: cause as RuleId })),
  )
