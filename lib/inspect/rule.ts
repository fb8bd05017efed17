import type { Diagnostic, Fix, Severity } from '../diagnostic/diagnostic'
import type { Evidence, EvidenceName, Need } from './evidence'

/**
 * `accepted`: the service accepts it. `repaired`: Assay can read it, but other tools may not. `not-the-token`: the
 * token was accepted, or never reached a service.
 */
export type Effect = 'accepted' | 'repaired' | 'not-the-token'

/** The section of the list of causes that a rule belongs to, in the order of the pages. */
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
 * How often a cause occurs. `foremost`: if it is found, it is nearly always the reason. The order of the list decides
 * among findings with equal severity and likelihood.
 */
export type Likelihood = 'foremost' | 'usual' | 'common' | 'occasional' | 'rare'

/** Where a finding is shown. */
export type Place =
  | { readonly part: 'header' | 'payload'; readonly name?: string }
  | { readonly part: 'signature' | 'token' | 'command' | 'response' | 'key' | 'code' }

/** The result of a check that found something; `facts` fill the words. */
export interface Found<Facts> {
  readonly status: 'found'
  readonly facts: Facts
  /** The severity of this case, if it differs from that of the rule. */
  readonly severity?: Severity
  /** The place, if it depends on the case. */
  readonly at?: Place
  /** True for a possible cause of a rejection that nothing else explains. It is dropped once there is an error. */
  readonly lastResort?: true
  /**
   * True if it explains no rejection of a token: it says only that the paste doesn't show the token that was sent, or it
   * is about another part of the request. So possible causes are shown beside it.
   */
  readonly unshown?: true
  /** What was seen in a few characters, beside the title. A finding about a claim has the value of the claim there. */
  readonly brief?: string
}

export type Checked<Facts> =
  | Found<Facts>
  /** The value that the rule judges was present, could be read, and is correct. */
  | { readonly status: 'passed' }
  /** There is nothing that the rule judges, or another rule covers it. The rule is not listed. */
  | { readonly status: 'not-applicable' }
  /** The result depends on something else that the rule could use but that is missing. */
  | { readonly status: 'not-checked'; readonly needs: Need }

/** The evidence as a rule sees it: what it needs, and what it uses if available. */
export type Seen<N extends EvidenceName, U extends EvidenceName> = Pick<Evidence, N> & {
  readonly [Name in U]?: Evidence[Name] | undefined
}

/** The words of a cause, and everything that is known about it in general. */
interface Words<Id extends string> {
  /** The same as the file name. */
  readonly id: Id
  readonly section: Section
  readonly severity: Severity
  /** What happens to it, if the severity alone does not say so. */
  readonly effect?: Effect
  /** A whole sentence about when the severity or the effect does not apply. */
  readonly exception?: string
  readonly at: Place
  readonly likelihood: Likelihood
  /** The cause in a few words, without values: the heading of the finding and of its page. */
  readonly title: string
  readonly why: string
  /** For the page of the cause: what the user sees, and how to prove that this is the cause. */
  readonly symptom: string
  readonly proof: string
  /** `owner/repo#number`, a URL, `RFC 7518 section 3.4`, or `measured`. */
  readonly sources: readonly string[]
}

/**
 * One cause of a 401 or 403, as its file defines it. The check is pure and quick, and the words are beside it. The
 * title says what was seen, `why` the consequence, `fix` the next action. A rule that can only guess says "may".
 */
interface RuleSource<
  Id extends string,
  N extends EvidenceName,
  U extends EvidenceName,
  E extends string,
  Facts,
> extends Words<Id> {
  /** The check is skipped if any of these is missing. */
  readonly needs: readonly N[]
  /** What the check also reads if it is available. */
  readonly uses?: readonly U[]
  /** Findings of these rules follow from this one and are not shown beside it. */
  readonly explains?: readonly E[]
  readonly check: (evidence: Seen<N, U>) => Checked<Facts>
  /** What was seen, with the values. */
  readonly seen: string | ((facts: Facts) => string)
  readonly fix: string | Fix | ((facts: Facts) => string | Fix)
  /** The general fix for the page of the cause. Without it, a constant `fix` is used. */
  readonly remedy?: string
}

/** The result of a check, with its words filled in. */
export type Judged =
  | Exclude<Checked<unknown>, { status: 'found' }>
  | (Omit<Found<unknown>, 'facts'> & Required<Pick<Diagnostic, 'seen' | 'fix'>>)

/** A rule as the inspection and the pages use it. `E` are the ids of the rules that it explains. */
export interface Rule<Id extends string = string, E extends string = string> extends Words<Id> {
  readonly needs: readonly EvidenceName[]
  readonly uses: readonly EvidenceName[]
  readonly explains: readonly E[]
  readonly remedy: string
  /** @param evidence - contains at least everything that the rule needs */
  readonly judge: (evidence: Partial<Evidence>) => Judged
}

/**
 * Makes a rule from the definition in its file: the check returns finished words, and a constant fix serves as the
 * general fix unless the rule has one.
 */
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
/** The result if the check could be made with this, but it is missing. */
export const notChecked = (needs: Need) => ({ status: 'not-checked', needs }) as const

type More = Omit<Found<unknown>, 'status' | 'facts'>

/** The result if the fault is present; `facts` fill the words. */
export function found(): Found<undefined>
export function found<Facts>(facts: Facts, more?: More): Found<Facts>
export function found<Facts>(facts?: Facts, more: More = {}): Found<Facts | undefined> {
  return { status: 'found', facts, ...more }
}
