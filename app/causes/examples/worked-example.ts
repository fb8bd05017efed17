import type { DecodedPart, Line, WorkedExample } from '@/components/causes/example'
import { causeExample } from '@/lib/demo/cause-example'
import type { CodeFix, Severity } from '@/lib/diagnostic/diagnostic'
import type { Cause } from '@/lib/inspect/cause'
import type { Finding } from '@/lib/inspect/inspect'
import { indent } from '@/lib/json/indent'
import { readCompact } from '@/lib/jws/compact'
import type { JsonPart } from '@/lib/jws/reading'
import { profiles } from '@/lib/profile/all'
import { sections } from '@/testing/causes'
import type { Row } from '@/testing/causes/row'
import { inspectText } from '@/testing/inspect-text'
import { SAMPLE_NOW, sampleToken, signedToken } from '@/testing/sample-token'
import { lineChanges } from './line-changes'

/** Characters. A longer text would fill the whole screen. */
const LONGEST = 1500
const MOST_CHANGES = 4
const UUID = /([\da-f]{8}-)(?:[\da-f]{4}-){2}[\da-f]{4}(-[\da-f]{12})/u

const rows: readonly Row[] = Object.values(sections).flat()
const SEVERITIES: readonly string[] = ['error', 'warn', 'ask', 'info'] satisfies Severity[]

/** An input in which a cause is found, and the finding of Inspect without a key. */
interface FoundIn {
  readonly row: Row
  readonly text: string
  readonly finding: Finding
}

const known = new Map<string, readonly FoundIn[]>()

/** The inputs in which the cause is found. Each is inspected once per build. */
export function foundIn(id: string): readonly FoundIn[] {
  const found = known.get(id) ?? inspected(id)
  known.set(id, found)
  return found
}

function inspected(id: string): readonly FoundIn[] {
  return rows.flatMap((row) => {
    if (row.cause !== id || !SEVERITIES.includes(row.outcome)) return []
    const text = row.around(tokenOf(row))
    const { now = SAMPLE_NOW, kind } = row
    const finding = inspectText(text, { now, ...(kind && { kind }) }).findings.find((each) => each.id === id)
    return finding ? [{ row, text, finding }] : []
  })
}

const tokenOf = ({ sample }: Row): string => (sample ? sampleToken(sample.profile, sample.changes) : '')

/**
 * One example of the cause: a decoded token if that shows the fault, or the text.
 *
 * @returns undefined if the fault is in bytes that differ with every signature, or in the text of a key
 */
export function workedExample(id: string): WorkedExample | undefined {
  const found = foundIn(id)
  const said = ({ finding: { severity, seen } }: FoundIn) => ({ severity, seen })
  const made = causeExample(id, profiles, SAMPLE_NOW)
  if (made) {
    const [bad, good] = [made.rejected, made.correct].map(({ header, claims }) => signedToken(header, claims))
    const [wrong, right] = [bad, good].map((token = '') => partsOf(token))
    const finding = inspectText(bad ?? '', { now: SAMPLE_NOW }).findings.find((each) => each.id === id)
    if (wrong && right && finding) {
      const { bad, good } = compared(wrong, right)
      return { shown: { as: 'tokens', bad, good, opens: id }, severity: finding.severity, seen: finding.seen }
    }
  }
  for (const each of found) {
    const { sample } = each.row
    const token = sample ? tokenOf(each.row) : each.text
    const bad = partsOf(token)
    const good = sample && partsOf(sampleToken(sample.profile))
    if (bad === undefined || good === undefined) continue
    const changes = compared(bad, good)
    if (changes.count === 0 || changes.count > MOST_CHANGES) continue
    return { shown: { as: 'tokens', bad: changes.bad, good: changes.good }, ...said(each) }
  }
  for (const each of found) {
    // Comparing the decoded token with the row's correct one shows nothing if the fault is in the signature.
    if (each.row.sample && each.finding.section === 'signature') continue
    const bad = partsOf(each.text)
    if (bad === undefined) continue
    const shown = { as: 'tokens', bad: bad.map(({ part, text }) => ({ part, lines: plain(text) })) } as const
    return { shown, ...said(each) }
  }
  for (const each of found) {
    const text = shortened(each.text)
    if (text !== undefined) return { shown: { as: 'text', text }, ...said(each) }
  }
  return undefined
}

/** The lines to change, from the findings of Inspect and from the page of the cause, one for each language. */
export function codeFixes({ id, code = [] }: Pick<Cause, 'id' | 'code'>): readonly CodeFix[] {
  const fixes = [...code, ...foundIn(id).flatMap(({ finding }) => finding.fix.code ?? [])]
  return fixes.filter(({ language }, at) => fixes.findIndex((each) => each.language === language) === at)
}

interface PartText {
  readonly part: DecodedPart['part']
  readonly text: string
}

/**
 * The header and the payload of a text that is exactly one token, each as JSON or as the text that is in its place;
 * undefined for any other text.
 */
function partsOf(token: string): readonly PartText[] | undefined {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)) return undefined
  const { header, payload } = readCompact(token)
  return [
    { part: 'header', text: jsonText(header) },
    { part: 'payload', text: jsonText(payload) },
  ]
}

function jsonText(part: JsonPart): string {
  if (part.status === 'object' || part.status === 'not-object') return indent(part.node, part.json)
  return part.status === 'broken' ? part.json : ''
}

const plain = (text: string): readonly Line[] =>
  text.split('\n').map((line, at) => ({ at, text: line, changed: false }))

function compared(bad: readonly PartText[], good: readonly PartText[]) {
  const pairs = bad.map(({ part, text }, at) => ({ part, ...lineChanges(text, good[at]?.text ?? '') }))
  return {
    count: pairs.reduce((sum, { count }) => sum + count, 0),
    bad: pairs.map(({ part, before }) => ({ part, lines: before.map(withoutMiddle) })),
    good: pairs.map(({ part, after }) => ({ part, lines: after.map(withoutMiddle) })),
  }
}

/** A line that is the same in both tokens has a UUID without its middle, so that it does not wrap. */
const withoutMiddle = (line: Line): Line =>
  line.changed ? line : { ...line, text: line.text.replace(UUID, '$1…$2') }

/**
 * A text in which each token is cut after its first characters, because tokens are long and differ every time.
 *
 * @returns undefined if bytes of a signature or key would remain, or if the text is too long to read
 */
export function shortened(text: string): string | undefined {
  // A slash can make base64 look like a path. So a key is recognized by its BEGIN line or by a line of base64.
  if (/-----BEGIN|^[\w+/=-]{40,}$/mu.test(text) && !/^eyJ\S+$/u.test(text)) return undefined
  const short = text
    .replace(/eyJ[\w-]{6,}(?:(?:\.|%2E)[\w-]*)*[=%\w-]*/gu, (token) => `${token.slice(0, 12)}…`)
    .trimEnd()
  const random = /(?![\da-f]{8}-)[\w+/=-]{30,}/iu.exec(short.replace(/https?:\/\/\S+|[\w.-]+\/\S+/gu, ''))
  return random || short.length > LONGEST || /^\S+…$/u.test(short) ? undefined : short
}
