import { fieldCases } from '../testing/field-cases'
import { expect, test } from './fixtures'
import { inspector } from './inspector'

/** A third, and what only the page can show to be unsaid; the unit tests judge them all. */
const some = fieldCases.filter(({ expect }, at) => expect.saysNot || at % 3 === 0)

test('what people really paste is read as an expert reads it', { tag: ['@desktop', '@release'] }, async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.clock.setFixedTime(new Date((some[0]?.now ?? 0) * 1000))
  const inspect = inspector(page)
  await inspect.open()
  for (const { id, now, input, expect: wanted } of some) {
    await page.clock.setFixedTime(new Date(now * 1000))
    await inspect.look(input)
    const shown = await inspect.snapshot()
    const ids = shown.findings.map((finding) => finding.split(' ')[0] ?? '')
    if (wanted.lead) expect.soft(wanted.lead, id).toContain(ids[0])
    for (const other of wanted.notLead ?? []) expect.soft(ids[0], id).not.toBe(other)
    for (const row of wanted.must ?? [])
      expect
        .soft(
          ids.some((one) => row.includes(one)),
          `${id}: ${row.join(' or ')}`,
        )
        .toBe(true)
    for (const other of wanted.not ?? []) expect.soft(ids, id).not.toContain(other)
    for (const other of wanted.notPassed ?? []) expect.soft(shown.passed, id).not.toContain(other)
    if (wanted.service) expect.soft(shown.service, id).toBe(wanted.service)
    if (wanted.saysNot)
      expect.soft(await inspect.panel.evaluate(saidBeside), id).not.toMatch(new RegExp(wanted.saysNot))
    if (!wanted.ok) expect.soft(['ok', 'none'], id).not.toContain(shown.verdict)
  }
})

/** Runs in the page: the text of the panel, without the layer that draws marks over the pasted text. */
function saidBeside(panel: Element): string {
  const layers = [...panel.querySelectorAll<HTMLElement>('[aria-hidden="true"]')]
  for (const layer of layers) layer.hidden = true
  const said = (panel as HTMLElement).innerText
  for (const layer of layers) layer.hidden = false
  return said
}
