import { expect, test } from 'vitest'
import { fieldCases } from '../../testing/field-cases'
import { inspectPaste } from './inspect-paste'

test.each(fieldCases.map((given) => [`${given.id} ${given.title}`, given] as const))(
  '%s',
  async (_, { input, now, expect: wanted }) => {
    const { inspection, evidence } = await inspectPaste(input, { clock: now })
    const ids = inspection.findings.map(({ id }) => id)
    const passed = inspection.passed.map(({ id }) => id)
    expect(inspection.failed).toEqual([])
    if (wanted.lead) expect(wanted.lead).toContain(ids[0])
    for (const id of wanted.notLead ?? []) expect(ids[0]).not.toBe(id)
    for (const row of wanted.must ?? [])
      expect(
        ids.some((id) => row.includes(id)),
        row.join(' or '),
      ).toBe(true)
    for (const id of wanted.not ?? []) expect(ids).not.toContain(id)
    for (const id of wanted.notPassed ?? []) expect(passed).not.toContain(id)
    if (wanted.service) expect(evidence.service.madeFor?.id).toBe(wanted.service)
    if (wanted.saysNot) expect(JSON.stringify(inspection.findings)).not.toMatch(new RegExp(wanted.saysNot))
    if (!wanted.ok) expect(['ok', 'none']).not.toContain(inspection.verdict)
  },
)
