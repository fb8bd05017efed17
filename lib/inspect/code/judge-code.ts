import type { TokenCode, Trait } from '../../code/token-code'
import type { Range } from '../../code/value'
import type { CodeFix, Fix, Severity } from '../../diagnostic/diagnostic'
import type { Paste } from '../../paste/paste'
import type { ProgramPart } from '../../snippet/program-part'
import type { Cause } from '../cause'
import { causes } from '../causes'
import type { Evidence, Known } from '../evidence'
import { wantsIssuerId } from '../expected'
import type { Finding } from '../finding'
import type { Judged, Likelihood, Rule } from '../rule'
import { visible } from '../visible'
import { changedLines } from './changed-lines'
import { CHANGES, type Change } from './changes'
import { evidenceOfCode, NotShown } from './evidence-of-code'
import { type WholeProgram, wholeProgram } from './whole-program'

/** The result of all rules for one piece of code. */
export interface JudgedCode {
  readonly findings: readonly (Finding & { readonly explains: readonly string[] })[]
  readonly passed: readonly string[]
}

const NOTHING: JudgedCode = { findings: [], passed: [] }

/**
 * Judges what code puts into a token, and what it does to the token, with the rules for tokens. No rule judges a value
 * that the source does not show.
 */
export function judgeCode(code: TokenCode, known: Known, rules: readonly Rule[]): JudgedCode {
  const read = evidenceOfCode(code, known)
  if (read === undefined) return NOTHING
  const { evidence, shown } = read
  const { judgedBy: profile, sentTo = [] } = evidence
  const findingIn: Finder = (cause, judged, seen, change, part) =>
    findingOf(
      cause,
      judged,
      seen,
      change,
      code,
      known.paste,
      (wrong) =>
        profile &&
        wholeProgram(
          code,
          known.paste.unwrapped,
          profile,
          shown,
          wrong,
          part === undefined ? { name: nameOf(cause), always: false } : { name: part, always: true },
        ),
    )
  const found: JudgedCode['findings'][number][] = []
  const passed: string[] = []
  for (const rule of rules) {
    const judged = CHANGES.has(rule.id) ? judgedBy(rule, evidence) : undefined
    if (judged?.status === 'passed') passed.push(rule.id)
    if (judged?.status !== 'found') continue
    const change = CHANGES.get(rule.id)?.({ code, judgedBy: profile, sentTo, now: known.moment.now })
    if (change === undefined) continue
    found.push({
      ...findingIn(rule, judged, wordsOf(change, judged.seen), change),
      explains: rule.explains,
    })
  }
  for (const trait of code.traits) {
    const finding = ofTrait(trait, findingIn, evidence, rules)
    if (finding) found.push(finding)
  }
  const team = teamAsIssuer(code, findingIn, evidence, rules)
  if (team && !found.some(({ id }) => id === team.id)) found.push(team)
  return { findings: found, passed }
}

function judgedBy(rule: Rule, evidence: Partial<Evidence>): Judged | undefined {
  if (rule.needs.some((need) => evidence[need] === undefined)) return undefined
  const names = [...rule.needs, ...rule.uses]
  try {
    return rule.judge(Object.fromEntries(names.map((name) => [name, evidence[name]])))
  } catch (error) {
    if (error instanceof NotShown) return undefined
    throw error
  }
}

/** Returns the header parameter or claim that a rule is about. */
const nameOf = ({ id, at }: Parameters<Finder>[0]): string =>
  (at !== undefined && 'name' in at ? at.name : undefined) ?? id.split('-', 1)[0] ?? id

const wordsOf = ({ says, instead }: Change, seen: string): string =>
  says === undefined ? seen : instead ? says : `${says} ${seen}`

/** Makes the finding of a rule for this code. */
type Finder = (
  cause: Cause & Partial<Pick<Rule, 'likelihood' | 'at'>>,
  judged: Parameters<typeof findingOf>[1],
  seen: string,
  change: Change,
  part?: ProgramPart,
) => Finding

function findingOf(
  rule: Cause & { readonly likelihood?: Likelihood },
  judged: { readonly severity?: Severity; readonly fix: Fix },
  seen: string,
  { at, edits }: Change,
  code: TokenCode,
  paste: Paste,
  program: (wrong: readonly Range[]) => WholeProgram | undefined,
): Finding {
  const lines = [...new Set(at.map(({ start, end }) => lineOf(paste.text, paste.place(start, end)[0])))].sort(
    (a, b) => a - b,
  )
  const label =
    lines.length === 1 ? `Line ${lines[0]}` : `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
  const changed = changedLines(paste.unwrapped, edits)
  const language =
    code.library === code.language.name ? code.library : `${code.language.name} (${code.library})`
  const whole = program(at)
  const fixed: CodeFix[] = changed ? [{ language: `${language}, ${label.toLowerCase()}`, ...changed }] : []
  return {
    id: rule.id,
    section: rule.section,
    severity: judged.severity ?? rule.severity,
    likelihood: rule.likelihood ?? 'common',
    place: { part: 'code' },
    title: rule.title,
    // Findings put names and values in quotation marks.
    seen: `${label}: ${seen.replaceAll(/`([^`]+)`/gu, '“$1”')}`,
    why: rule.why,
    fix: { text: judged.fix.text, ...(fixed.length > 0 && { code: fixed }) },
    sources: rule.sources,
    ...(whole && { program: whole }),
    marks: at.map(({ start, end }) => {
      const [from, to] = paste.place(start, end)
      return { start: from, end: to }
    }),
  }
}

function lineOf(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The cause of each trait, which is something that code does to every token, and how to fix it. */
const OF_TRAIT: Readonly<
  Record<
    Trait['id'],
    { readonly cause: string; readonly severity?: Severity; readonly fix: string; readonly part: ProgramPart }
  >
> = {
  der: { part: 'signature', cause: 'sig-der', fix: 'Make the library return the raw 64 bytes of r and s.' },
  hmac: {
    part: 'signature',
    cause: 'sig-hmac-under-es256',
    fix: 'Sign with ECDSA and the private key instead of an HMAC.',
  },
  'not-sha256': {
    part: 'signature',
    cause: 'sig-no-verify',
    fix: 'Sign with SHA-256: ES256 is ECDSA with SHA-256.',
  },
  'standard-base64': {
    part: 'encoding',
    cause: 'b64-standard',
    fix: 'Encode as base64url, without padding.',
  },
  padded: {
    part: 'encoding',
    cause: 'b64-padded',
    fix: 'Remove the padding before signing and before joining the parts.',
  },
  wrapped: { part: 'encoding', cause: 'token-wrapped', fix: 'Encode without newlines.' },
  bytes: {
    part: 'signature',
    cause: 'token-bytes-repr',
    fix: 'Decode the token to a string before you put it into the header.',
  },
  unawaited: {
    part: 'signature',
    cause: 'bearer-not-a-token',
    fix: 'Wait for the token before you put it into the header.',
  },
  'no-scheme': {
    part: 'signature',
    cause: 'bearer-missing',
    fix: 'Put “Bearer” and one space before the token.',
  },
  zone: { part: 'issued', cause: 'time-zone-shift', severity: 'warn', fix: 'Use a time in UTC.' },
  'key-path': { part: 'key', cause: 'key-not-content', fix: 'Read the file, and pass its contents.' },
  'short-parts': {
    part: 'signature',
    cause: 'sig-length',
    severity: 'warn',
    fix: 'Pad r and s with zeros on the left to 32 bytes each.',
  },
  'newline-signed': {
    part: 'signature',
    cause: 'sig-no-verify',
    fix: 'Sign exactly the header, a dot and the payload, without a newline.',
  },
}

function ofTrait(
  trait: Trait,
  findingIn: Finder,
  evidence: Partial<Evidence>,
  rules: readonly Rule[],
): JudgedCode['findings'][number] | undefined {
  const { cause: id, severity, fix, part } = OF_TRAIT[trait.id]
  const rule = rules.find((each) => each.id === id)
  const cause = rule ?? causes.find((each) => each.id === id)
  if (cause === undefined) return undefined
  // APNs accepts DER.
  const milder = trait.id === 'der' && evidence.judgedBy?.id === 'apns' ? 'warn' : severity
  const change = { at: trait.edits.length > 1 ? trait.edits : [trait.at], edits: trait.edits }
  const judged = { fix: { text: fix }, ...(milder && { severity: milder }) }
  return { ...findingIn(cause, judged, trait.says, change, part), explains: rule?.explains ?? [] }
}

/** A suspicion: the issuer comes from a variable named for a Team ID, but the service needs an Issuer ID. */
function teamAsIssuer(
  code: TokenCode,
  findingIn: Finder,
  { judgedBy }: Partial<Evidence>,
  rules: readonly Rule[],
): JudgedCode['findings'][number] | undefined {
  const iss = code.claims.members.get('iss')
  const rule = rules.find(({ id }) => id === 'iss-team-id')
  if (iss?.value.is !== 'unknown' || rule === undefined || judgedBy === undefined || !wantsIssuerId(judgedBy))
    return undefined
  const name = iss.value.name ?? ''
  if (!/team_?id|^team$/iu.test(name)) return undefined
  const seen = `“iss” is set from “${visible(name, 60)}”, whose value is not in the paste. ${judgedBy.service.name} requires the Issuer ID, a UUID, not a Team ID.`
  const fix = {
    text: 'Check the value of that variable. The Issuer ID is in App Store Connect → Users and Access → Integrations, above the list of keys.',
  }
  return {
    ...findingIn(rule, { severity: 'ask', fix }, seen, { at: [iss.entry], edits: [] }),
    explains: [],
  }
}
