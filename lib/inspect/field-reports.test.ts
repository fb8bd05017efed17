import { expect, test } from 'vitest'
import { fieldReports } from '../../testing/field-reports'
import { inspectChecked } from './inspect-paste'

const CLOCK = 1_795_831_300

test.each(fieldReports.map((report) => [report.source, report] as const))('%s', (_, report) => {
  const { evidence, inspection } = inspectChecked(report.text, { clock: CLOCK })
  const { service, status } = evidence
  expect((service.sentTo[0] ?? service.madeFor)?.id ?? null).toBe(report.service)
  expect(status ?? null).toBe(report.status)
  const ids = inspection.findings.filter(({ severity }) => severity !== 'info').map(({ id }) => id)
  if (report.lead.length > 0) expect(report.lead).toContain(ids[0])
  else expect(ids).toEqual([])
  expect(inspection.verdict).not.toBe('ok')
})
