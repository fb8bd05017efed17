import type { Diagnostic, Fix, Severity } from '../diagnostic/diagnostic'
import type { Evidence, EvidenceName, Need } from './evidence'

/**
 * `accepted`: the service takes it as it is. `repaired`: Assay reads it all the same, other tools may not. `not-the-token`: the
 * token was accepted, or no service has seen it.
 */
export type Effect = 'accepted' | 'repaired' | 'not-the-token'

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

/**
 * How often a cause is met; `foremost`: where it is found, it is nearly always the reason. Among findings of one severity and
 * likelihood the order of the list decides.
 */
export type Likelihood = 'foremost' | 'usual' | 'common' | 'occasional' | 'rare'

/** What a finding is printed under. */
export type Place =
  | { readonly part: 'header' | 'payload'; readonly member?: string }
  | { readonly part: 'signature' | 'token' | 'command' | 'response' | 'key' | 'code' }

/** What a check found; `facts` fill the words. */
export interface Found<Facts> {
  readonly status: 'found'
  readonly facts: Facts
  /** When the case is milder or more severe than the rule's own severity. */
  readonly severity?: Severity
  /** When the place depends on the case. */
  readonly at?: Place
  /** A possible cause of a rejection that nothing else explains: left out once an error was found. */
  readonly lastResort?: true
}

export type Checked<Facts> =
  | Found<Facts>
  /** The value that the rule judges was there, could be read, and is good. */
  | { readonly status: 'passed' }
  /** There is nothing here that the rule judges, or another rule speaks of it; it is listed nowhere. */
  | { readonly status: 'not-applicable' }
  /** Something else that the rule could use would decide; it is not here. */
  | { readonly status: 'not-checked'; readonly needs: Need }

/** Evidence as a rule sees it: what it needs, and what it uses if it is there. Nothing else is handed over. */
export type Seen<N extends EvidenceName, U extends EvidenceName> = Pick<Evidence, N> & {
  readonly [Name in U]?: Evidence[Name] | undefined
}

/** The words of a cause and all that is known of it in general. */
interface Words<Id extends string> {
  /** Equal to the file name. */
  readonly id: Id
  readonly section: Section
  readonly severity: Severity
  /** What becomes of it, where the severity alone does not tell. */
  readonly effect?: Effect
  /** A whole sentence: where the severity or the effect does not hold. */
  readonly exception?: string
  readonly at: Place
  readonly likelihood: Likelihood
  /** The cause in a few words, without values: heading of the finding and of its page. */
  readonly title: string
  readonly why: string
  /** For the page of the cause: what the person sees, and how to prove that it is this. */
  readonly symptom: string
  readonly proof: string
  /** `owner/repo#number`, a URL, `RFC 7518 section 3.4`, or `measured`. */
  readonly sources: readonly string[]
}

/**
 * One cause of a 401 or 403 as its file writes it. The check is pure and quick; the words are beside it. Titles say what was
 * seen, `why` the consequence, `fix` the next action. A rule that can only guess says "may".
 */
interface RuleSource<
  Id extends string,
  N extends EvidenceName,
  U extends EvidenceName,
  E extends string,
  Facts,
> extends Words<Id> {
  /** Without one of these the check is not made. */
  readonly needs: readonly N[]
  /** What the check looks at as well, if it is there. */
  readonly uses?: readonly U[]
  /** Findings of these rules are consequences of this one and are not shown beside it. */
  readonly explains?: readonly E[]
  readonly check: (evidence: Seen<N, U>) => Checked<Facts>
  /** What was seen, with the values. */
  readonly seen: string | ((facts: Facts) => string)
  readonly fix: string | Fix | ((facts: Facts) => string | Fix)
  /** General fix for the page of the cause; a fix that is always the same serves for it. */
  readonly remedy?: string
}

/** What became of a check, in words. */
export type Judged =
  | Exclude<Checked<unknown>, { status: 'found' }>
  | (Omit<Found<unknown>, 'facts'> & Required<Pick<Diagnostic, 'seen' | 'fix'>>)

/** A rule as the runner and the pages use it. `E` are the ids of the rules that it explains. */
export interface Rule<Id extends string = string, E extends string = string> extends Words<Id> {
  readonly needs: readonly EvidenceName[]
  readonly uses: readonly EvidenceName[]
  readonly explains: readonly E[]
  readonly remedy: string
  /** @param evidence - holds at least all that the rule needs */
  readonly judge: (evidence: Partial<Evidence>) => Judged
}

/** Makes a rule of what its file says: its check ends in words, and its general fix is the constant one unless it has its own. */
export function defineRule<
  const Id extends string,
  const N extends EvidenceName,
  Facts,
  const U extends EvidenceName = never,
  const E extends string = never,
>({ check, seen, fix, ...rule }: RuleSource<Id, N, U, E, Facts>): Rule<Id, E> {
  const fixFor = typeof fix === 'function' ? fix : () => fix
  return {
    ...rule,
    uses: rule.uses ?? [],
    explains: rule.explains ?? [],
    remedy: rule.remedy ?? (typeof fix === 'function' ? '' : asFix(fix).text),
    judge: (evidence) => {
      const checked = check(evidence as Seen<N, U>)
      if (checked.status !== 'found') return checked
      const { facts, ...found } = checked
      return { ...found, seen: typeof seen === 'string' ? seen : seen(facts), fix: asFix(fixFor(facts)) }
    },
  }
}

const asFix = (fix: string | Fix): Fix => (typeof fix === 'string' ? { text: fix } : fix)

export const passed = { status: 'passed' } as const
export const notApplicable = { status: 'not-applicable' } as const
/** The check could be made with this, and it is not here. */
export const notChecked = (needs: Need) => ({ status: 'not-checked', needs }) as const

type More = Omit<Found<unknown>, 'status' | 'facts'>

/** The fault is there; `facts` fill the words. */
export function found(): Found<undefined>
export function found<Facts>(facts: Facts, more?: More): Found<Facts>
export function found<Facts>(facts?: Facts, more: More = {}): Found<Facts | undefined> {
  return { status: 'found', facts, ...more }
}
