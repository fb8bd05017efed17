import { describe, expect, test } from 'vitest'
import { sections } from '../../../testing/causes'
import { inspectRow } from '../../../testing/causes/inspect-row'
import { POSSIBLE_CAUSES, type Row } from '../../../testing/causes/row'
import { sampleKey } from '../../../testing/sample-token'
import type { Severity } from '../../diagnostic/diagnostic'
import type { Finding, Inspection } from '../inspect'
import type { Likelihood } from '../rule'
import { type RuleId, rules } from '.'

const RANK: readonly Severity[] = ['error', 'warn', 'ask', 'info']
const LIKELIHOODS: readonly Likelihood[] = ['foremost', 'usual', 'common', 'occasional', 'rare']
const nameOf = ({ severity, id }: Finding) => `${severity} ${id}`

/** A line of the private key that occurs in some of the texts. */
const [, keyLine = ''] = sampleKey.pem.split('\n')

/**
 * Checks what must be true of the findings in any text: whole sentences, something to do, the worst and likeliest
 * first, and never the private key.
 */
function expectWhole(inspection: Inspection) {
  const { findings, failed } = inspection
  expect(failed).toEqual([])
  expect(JSON.stringify(inspection)).not.toContain(keyLine)
  for (const { id, seen, title, why, fix, sources } of findings) {
    for (const words of [`${seen} ${fix.text}`, why])
      expect(words, id).toMatch(/^(?:[“\p{Lu}\d]|(?:curl|notarytool|xcodebuild|zsh)\b).*[.?)]$/su)
    for (const words of [title, seen, fix.text]) expect(words, id).toMatch(/\S/u)
    // Quotation marks contain words from the paste.
    const own = JSON.stringify([title, seen, why, fix]).replaceAll(/“[^“”]*”/gu, '')
    expect(own, id).not.toMatch(/undefined|NaN|\[object/u)
    expect(sources.length, id).toBeGreaterThan(0)
  }
  const order = findings.map(
    ({ severity, likelihood }) => 10 * RANK.indexOf(severity) + LIKELIHOODS.indexOf(likelihood),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
}

function expectFinding(row: Row, { findings }: Inspection) {
  const finding = findings.find(({ id }) => id === row.cause)
  expect(finding?.severity, 'severity').toBe(row.outcome)
  if (row.first) expect(findings[0]?.id).toBe(row.cause)
  if (row.says) expect(finding?.seen).toMatch(row.says)
  if (row.fix) expect(finding?.fix.text).toMatch(row.fix)
  if (row.place) expect(finding?.place).toEqual(row.place)
  const [change] = finding?.fix.code ?? []
  if (row.code) expect(`${change?.language}: ${change?.after}`).toMatch(row.code)
}

function expectOthers(row: Row, { findings }: Inspection, beside: readonly string[]) {
  const others = findings.filter(({ id }) => id !== row.cause)
  const counted = beside.includes(POSSIBLE_CAUSES)
    ? others.filter((finding) => finding.severity !== 'ask' || beside.includes(nameOf(finding)))
    : others
  expect(counted.map(nameOf).sort()).toEqual(beside.filter((name) => name !== POSSIBLE_CAUSES).sort())
}

describe.each(Object.entries(sections))('%s', (_, rows) => {
  test.each(rows.map((row) => [`${row.cause}: ${row.name} (${row.outcome})`, row] as const))(
    '%s',
    async (_name, row) => {
      const inspection = await inspectRow(row)
      expectWhole(inspection)
      const isFound = RANK.some((severity) => severity === row.outcome)
      if (isFound) expectFinding(row, inspection)
      else expect(inspection.findings.map(({ id }) => id)).not.toContain(row.cause)
      if (isFound || row.beside) expectOthers(row, inspection, row.beside ?? [])
      if (row.outcome === 'passed') expect(inspection.passed.map(({ id }) => id)).toContain(row.cause)
      if (row.outcome === 'not-checked') {
        expect(inspection.notChecked).toContainEqual(
          expect.objectContaining({ id: row.cause, needs: [row.needs] }),
        )
      }
    },
  )
})

test('every rule is found in at least one text, and has a near miss', () => {
  const rows = Object.values(sections).flat()
  const withOutcome = (isWanted: (outcome: Row['outcome']) => boolean) =>
    new Set<RuleId>(rows.filter(({ outcome }) => isWanted(outcome)).map(({ cause }) => cause))
  const found = withOutcome((outcome) => RANK.some((severity) => severity === outcome))
  const missed = withOutcome((outcome) => outcome === 'not-found' || outcome === 'passed')
  expect(rules.map(({ id }) => id).filter((id) => !found.has(id) || !missed.has(id))).toEqual([])
})

test('a cause that is found with another severity than its page shows says when, on its page', () => {
  const rows = Object.values(sections).flat()
  const silent = rules.filter(
    ({ id, severity, exception }) =>
      exception === undefined &&
      rows.some(
        ({ cause, outcome }) => cause === id && outcome !== severity && RANK.some((each) => each === outcome),
      ),
  )
  expect(silent.map(({ id }) => id)).toEqual([])
})
