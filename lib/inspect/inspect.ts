import type { Severity } from '../diagnostic/diagnostic'
import { isTemplate } from '../field/shape'
import { judgeCode } from './code/judge-code'
import { type Evidence, type EvidenceName, type Known, type Need, READ_FROM } from './evidence'
import type { Finding } from './finding'
import type { Judged, Likelihood, Place, Rule } from './rule'
import { rules as allRules } from './rules'
import { type UsualCause, usualCauses } from './usual-causes'

export type { Finding }
export type Verdict = Severity | 'ok' | 'none'

export interface Inspection {
  /**
   * The highest severity among the findings. Without findings it is `ok` if something was judged and no response
   * rejects it, or else `none`.
   */
  readonly verdict: Verdict
  /** The most severe first, then the likeliest. */
  readonly findings: readonly Finding[]
  readonly passed: readonly { readonly id: string; readonly title: string }[]
  /** `needs` lists what is missing. */
  readonly notChecked: readonly {
    readonly id: string
    readonly title: string
    readonly needs: readonly Need[]
  }[]
  /** The ids of rules that threw an error. Such an error is our own mistake, and only the tests show it. */
  readonly failed: readonly string[]
}

const RANK: readonly Severity[] = ['error', 'warn', 'ask', 'info']
const OFTEN: readonly Likelihood[] = ['foremost', 'usual', 'common', 'occasional', 'rare']

/**
 * Runs every rule on the evidence, one at a time, so that a page can respond to input between them. A rule receives only
 * what it asked for. If something is missing that the user could add, the rule is reported as not checked, never as
 * passed; if the thing is present without the part in question, the rule does not apply. Without a token, rules about
 * tokens are left out. A finding that another finding explains is dropped, and so are the possible causes of last resort
 * once there is an error that explains a rejection.
 *
 * @returns the findings, the most severe and likeliest first; never throws
 */
export function* inspect(known: Known, rules: readonly Rule[] = allRules): Generator<void, Inspection> {
  const found: Finding[] = []
  const explained = new Set<string>()
  const lastResort = new Set<string>()
  const unshown = new Set<string>()
  const passed: Inspection['passed'][number][] = []
  const notChecked: Inspection['notChecked'][number][] = []
  const failed: string[] = []
  // A check of a token of which nothing could be read has looked at nothing.
  const hidden = known.token?.whole === false && known.header === undefined && known.claims === undefined
  for (const rule of rules) {
    yield
    const { id, title } = rule
    const missing = rule.needs.filter((need) => known[need] === undefined).map((need) => READ_FROM[need])
    const wanted = [...new Set(missing)].filter((need) => need !== 'always')
    if (wanted.includes('token') && !isDecodedOnly(known, rule)) continue
    if (wanted.some((need) => known[need] !== undefined)) continue
    if (wanted.length > 0) {
      notChecked.push({ id, title, needs: wanted })
      continue
    }
    try {
      const names = [...rule.needs, ...rule.uses]
      const judged = rule.judge(only(known, names))
      if (judged.status === 'not-applicable') continue
      const blind = hidden && judged.status === 'passed' && names.includes('token')
      if (blind || isHidden((judged.status === 'found' && judged.at) || rule.at, known)) {
        notChecked.push({ id, title, needs: ['token'] })
        continue
      }
      if (judged.status === 'passed') passed.push({ id, title })
      if (judged.status === 'not-checked') notChecked.push({ id, title, needs: [judged.needs] })
      if (judged.status !== 'found') continue
      found.push(findingOf(rule, judged))
      if (judged.lastResort) lastResort.add(id)
      if (judged.unshown) unshown.add(id)
      for (const id of rule.explains) explained.add(id)
    } catch {
      failed.push(id)
    }
  }
  const passedInCode = new Set<string>()
  for (const code of known.paste.code) {
    const judged = judgeCode(code, known, rules)
    for (const { explains, ...finding } of judged.findings) {
      addFromCode(found, finding)
      for (const id of explains) explained.add(id)
    }
    for (const id of judged.passed) {
      passedInCode.add(id)
      const rule = rules.find((each) => each.id === id)
      if (rule && !passed.some((each) => each.id === id)) passed.push({ id, title: rule.title })
    }
  }
  const shown = found.filter((finding) => !explained.has(finding.id))
  const proven = shown.some(({ id, severity }) => severity === 'error' && !unshown.has(id))
  const kept = shown.filter(({ id }) => !(proven && lastResort.has(id)))
  const settled = new Set([...shown, ...passed].map(({ id }) => id))
  const possible = usualCauses(known, kept, !proven && shown.some(({ id }) => unshown.has(id)))
    .filter(({ cause }) => !settled.has(cause.id))
    .map(possibly)
  const findings = [...kept, ...possible].sort(
    (a, b) =>
      RANK.indexOf(a.severity) - RANK.indexOf(b.severity) ||
      OFTEN.indexOf(a.likelihood) - OFTEN.indexOf(b.likelihood),
  )
  const judged = rules.some((rule) => rule.needs.some(isPasted) && passed.some(({ id }) => id === rule.id))
  const rejected =
    (known.status ?? 0) >= 400 || known.rejection !== undefined || known.complaints !== undefined
  const otherwise = judged && !rejected ? 'ok' : 'none'
  // If the token isn't here, or the response isn't Apple's, a passed check rules nothing out.
  const withoutToken =
    known.claims === undefined &&
    known.token === undefined &&
    shown.some(({ id }) => id === 'token-not-here' || id === 'not-apples-response')
  const shownAtAll = new Set(findings.map(({ id }) => id))
  return {
    verdict: findings[0]?.severity ?? otherwise,
    findings,
    passed: passed.filter(
      ({ id }) => (!withoutToken || passedInCode.has(id)) && !explained.has(id) && !shownAtAll.has(id),
    ),
    notChecked: notChecked.filter(({ id }) => !settled.has(id) && !shownAtAll.has(id)),
    failed,
  }
}

/** Adds a finding about code. If the token has the same finding, the two become one, with the line that causes it. */
function addFromCode(found: Finding[], finding: Finding): void {
  const at = found.findIndex(({ id }) => id === finding.id)
  const before = found[at]
  if (before === undefined) found.push(finding)
  else {
    const own = before.marks === undefined ? [] : (before.fix.code ?? [])
    const code = [...own, ...(finding.fix.code ?? [])]
    found[at] = {
      ...before,
      seen: `${before.seen} ${finding.seen}`,
      fix: code.length > 0 ? { ...before.fix, code } : before.fix,
      marks: [...(before.marks ?? []), ...(finding.marks ?? [])],
      ...(finding.program && { program: before.program ?? finding.program }),
    }
  }
}

const isPasted = (name: EvidenceName): boolean => READ_FROM[name] !== 'always'

/**
 * Whether a rule lacks only what decoded claims do not show: the characters of the token, its signature or its header.
 */
const isDecodedOnly = (known: Known, { needs }: Rule): boolean =>
  known.claims !== undefined &&
  known.token === undefined &&
  needs.every(
    (need) =>
      known[need] !== undefined ||
      READ_FROM[need] !== 'token' ||
      need === 'token' ||
      need === 'signature' ||
      (known.header === undefined && (need === 'header' || need === 'kid')),
  )

/** Whether a decoded token has something else in the place of the value that a rule is about. */
function isHidden(at: Place, { token, header, claims }: Known): boolean {
  const members = at.part === 'header' ? header : claims
  const value = 'name' in at && at.name !== undefined && members?.[at.name]
  return !token && typeof value === 'string' && isTemplate(value)
}

/** Makes a finding of a cause that fits the paste although nothing in the paste proves it. */
const possibly = ({ cause, rank }: UsualCause): Finding => ({
  id: cause.id,
  section: cause.section,
  severity: 'ask',
  likelihood: rank,
  place: { part: cause.section === 'key' ? 'key' : 'response' },
  title: cause.title,
  seen: `This is a usual cause, but the paste can’t prove it. Its symptom: ${cause.symptom}`,
  why: cause.why,
  fix: { text: `To check: ${cause.proof} If this is the cause: ${cause.remedy}` },
  sources: cause.sources,
})

const only = (known: Known, names: readonly EvidenceName[]): Partial<Evidence> =>
  Object.fromEntries(names.map((name) => [name, known[name]]))

const findingOf = (rule: Rule, judged: Extract<Judged, { status: 'found' }>): Finding => ({
  id: rule.id,
  section: rule.section,
  severity: judged.severity ?? rule.severity,
  likelihood: rule.likelihood,
  place: judged.at ?? rule.at,
  title: rule.title,
  ...(judged.brief !== undefined && { brief: judged.brief }),
  seen: judged.seen,
  why: rule.why,
  fix: judged.fix,
  sources: rule.sources,
})
