import { SAMPLE_NOW, sampleToken } from '../sample-token'
import type { Around, Circumstances, Row, Sample } from './row'
import { curl, rejected, responds } from './texts'

/**
 * Texts that most rows change in one place. The faults of two rows that change different places can be combined in one
 * text.
 */
const COMMON: readonly Around[] = [
  curl('https://api.appstoreconnect.apple.com/v1/apps'),
  rejected(SAMPLE_NOW),
  responds(401, 'NOT_AUTHORIZED'),
]

/**
 * One input with the faults of two rows.
 *
 * @returns undefined if both rows change the same place, or if they cannot be combined without knowing what they mean
 */
export function together(first: Row, second: Row): Row | undefined {
  if (changesMembers(first) && !showsMembers(second.around)) return undefined
  if (changesMembers(second) && !showsMembers(first.around)) return undefined
  if (!agreeOnMoment(first, second)) return undefined
  const sample = bothSamples(first.sample, second.sample)
  const around = bothArounds(first.around, second.around)
  const circumstances = bothCircumstances(first, second)
  if (sample === undefined || around === undefined || circumstances === undefined) return undefined
  const { cause, outcome } = first
  return { cause, outcome, name: `${first.name}, and ${second.name}`, sample, around, ...circumstances }
}

function bothSamples(first: Sample | undefined, second: Sample | undefined): Sample | undefined {
  if (first === undefined || second === undefined || first.profile !== second.profile) return undefined
  const changes = disjoint(first.changes, second.changes)
  const header = disjoint(first.changes.header, second.changes.header)
  const claims = disjoint(first.changes.claims, second.changes.claims)
  return changes && header && claims && { profile: first.profile, changes: { ...changes, header, claims } }
}

/** The properties of both, without comparing the objects in them; undefined if they give one name different values. */
function disjoint<Members extends object>(
  first: Members | undefined,
  second: Members | undefined,
): Members | undefined {
  const given = new Map<string, unknown>(Object.entries(first ?? {}))
  const clash = Object.entries(second ?? {}).some(
    ([name, value]) =>
      given.has(name) && given.get(name) !== value && !(NESTED.has(name) && typeof value === 'object'),
  )
  return clash ? undefined : Object.assign({}, first, second)
}

/** The objects in a sample's changes. A call of their own compares the properties in them. */
const NESTED = new Set(['header', 'claims'])

function bothCircumstances(first: Row, second: Row): Circumstances | undefined {
  return disjoint(circumstancesOf(first), circumstancesOf(second))
}

const circumstancesOf = ({ now, key, keyFileName, kind }: Row): Circumstances => ({
  ...(now !== undefined && { now }),
  ...(key && { key }),
  ...(keyFileName !== undefined && { keyFileName }),
  ...(kind && { kind }),
})

const PROBE = sampleToken('asc-team')

const probed = new Map<Around, string>()

/** The text around the same token for both rows. */
function probe(around: Around): string {
  const text = probed.get(around) ?? around(PROBE)
  probed.set(around, text)
  return text
}

/** The time of the response in a row's text, in seconds. */
function dateOf({ around }: Row): number | undefined {
  const date = /^date: (.*)$/mu.exec(probe(around))?.[1]
  return date === undefined ? undefined : Date.parse(date) / 1000
}

const momentOf = (...rows: readonly Row[]): number =>
  rows.map(dateOf).find((date) => date !== undefined) ??
  rows.map(({ now }) => now).find((now) => now !== undefined) ??
  SAMPLE_NOW

/** Whether a row's fault may be one only at its own time. */
const dependsOnMoment = ({ now, sample }: Row): boolean =>
  now !== undefined || ['iat', 'exp', 'nbf'].some((name) => name in (sample?.changes.claims ?? {}))

/** Whether both rows can be judged at the times that they need. */
const agreeOnMoment = (first: Row, second: Row): boolean =>
  [first, second].every(
    (row) =>
      !dependsOnMoment(row) ||
      [momentOf(first, second), momentOf(second, first)].every((moment) => moment === momentOf(row)),
  )

function bothArounds(first: Around, second: Around): Around | undefined {
  const [a, b] = [probe(first), probe(second)]
  if (b === PROBE || a === b) return first
  if (a === PROBE) return second
  const base = COMMON.find((common) => merged(probe(common), a, b) !== undefined)
  return base && ((token) => merged(base(token), first(token), second(token)) ?? '')
}

/** Whether the text shows the header and payload as they were signed, so that it contains the changes of claims. */
const showsMembers = (around: Around): boolean =>
  probe(around).includes(PROBE.slice(0, PROBE.lastIndexOf('.')))

const changesMembers = ({ sample }: Row): boolean =>
  Object.keys({ ...sample?.changes.header, ...sample?.changes.claims }).length > 0

/** Both changes of a text; undefined if they overlap. */
function merged(base: string, a: string, b: string): string | undefined {
  const [left, right] = [change(base, a), change(base, b)].sort((one, other) => one.start - other.start)
  if (left === undefined || right === undefined || left.end >= right.start) return undefined
  return (
    base.slice(0, left.start) +
    left.text +
    base.slice(left.end, right.start) +
    right.text +
    base.slice(right.end)
  )
}

/** The single range of `base` that differs in `changed`. */
function change(base: string, changed: string) {
  const most = Math.min(base.length, changed.length)
  let start = 0
  while (start < most && base[start] === changed[start]) start += 1
  let tail = 0
  while (tail < most - start && base.at(-1 - tail) === changed.at(-1 - tail)) tail += 1
  return { start, end: base.length - tail, text: changed.slice(start, changed.length - tail) }
}
