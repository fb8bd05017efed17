import type { Evidence, Need } from './evidence'
import type { Fix, Place, Rule, Section, Severity } from './rule'
import { rules as allRules } from './rules'

export type Verdict = Severity | 'ok'

/** A broken rule, in words. */
export interface Finding {
  readonly id: string
  readonly section: Section
  readonly severity: Severity
  readonly likelihood: number
  readonly place: Place
  readonly title: string
  readonly seen: string
  readonly why: string
  readonly fix: Fix
  readonly sources: readonly string[]
  readonly confidence: Rule['confidence']
}

export interface Inspection {
  /** The gravest severity among the findings; `ok` when there are none. */
  readonly verdict: Verdict
  /** Gravest first, then likeliest first. */
  readonly findings: readonly Finding[]
  readonly passed: readonly { readonly id: string; readonly title: string }[]
  /** `needs` lists what is missing. */
  readonly notChecked: readonly {
    readonly id: string
    readonly title: string
    readonly needs: readonly Need[]
  }[]
  /** Ids of rules that threw: a mistake of ours, shown to nobody but the tests. */
  readonly failed: readonly string[]
}

/** What the runner takes: what is always known, and whatever else was pasted or loaded. */
export type Known = Partial<Evidence> & Pick<Evidence, 'paste' | 'service' | 'moment'>

const RANK: readonly Severity[] = ['error', 'warn', 'ask', 'info']

/**
 * Runs every rule over the evidence. A rule whose evidence is missing is reported as not checked, never as passed;
 * without a token, rules about tokens are left out altogether. Findings that another finding explains are dropped, and so are candidates of last resort once an
 * error was found.
 *
 * @returns what was found, gravest and likeliest first; never throws
 */
export function inspect(known: Known, rules: readonly Rule[] = allRules): Inspection {
  const found: Finding[] = []
  const explained = new Set<string>()
  const lastResort = new Set<string>()
  const passed: Inspection['passed'][number][] = []
  const notChecked: Inspection['notChecked'][number][] = []
  const failed: string[] = []
  for (const rule of rules) {
    const missing = rule.needs.filter((need) => known[need] === undefined)
    if (missing.includes('token')) continue
    if (missing.length > 0) {
      notChecked.push({ id: rule.id, title: rule.title, needs: missing })
      continue
    }
    try {
      // Nothing the rule asked for is missing, and its type lets it look at nothing else.
      const checked = rule.check(known as Evidence)
      if (checked.status === 'clear') passed.push({ id: rule.id, title: rule.title })
      if (checked.status === 'not-checked') {
        notChecked.push({ id: rule.id, title: rule.title, needs: [checked.needs] })
      }
      if (checked.status !== 'found') continue
      const finding = inWords(rule, checked.facts, checked.severity, checked.at)
      found.push(finding)
      if (checked.lastResort) lastResort.add(rule.id)
      for (const id of rule.explains ?? []) explained.add(id)
    } catch {
      failed.push(rule.id)
    }
  }
  const shown = found.filter((finding) => !explained.has(finding.id))
  const proven = shown.some((finding) => finding.severity === 'error')
  const findings = shown
    .filter((finding) => !(proven && lastResort.has(finding.id)))
    .sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity) || b.likelihood - a.likelihood)
  return { verdict: findings[0]?.severity ?? 'ok', findings, passed, notChecked, failed }
}

const inWords = (rule: Rule, facts: unknown, severity = rule.severity, place = rule.at): Finding => ({
  id: rule.id,
  section: rule.section,
  severity,
  likelihood: rule.likelihood,
  place,
  title: rule.title,
  seen: rule.seen(facts),
  why: rule.why,
  fix: rule.fix(facts),
  sources: rule.sources,
  confidence: rule.confidence,
})
