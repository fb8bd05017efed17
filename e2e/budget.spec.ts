import { pageWeight } from '../scripts/bench/weight.mjs'
import { expect, test } from './fixtures'
import { mintTeamToken } from './team-key'

/**
 * The weight of the front page when these limits were written, rounded up. Lower them when the page becomes lighter.
 */
const MOST = {
  /** Bytes of JavaScript at gzip level 9 that are requested before the page reacts to input. */
  first: 175_500,
  /** The same including the parts that load late, such as Inspect and its rules. */
  all: 620_000,
  /** Requests before the page reacts to input. */
  requests: 12,
  /** Elements in the document as it is served. */
  elements: 400,
}

/** The number of elements that one change of the token may restyle. The page then has 2,900 nodes. */
const RESTYLED = 100

test('the front page stays within its budget', { tag: '@desktop' }, async ({ page, origin }) => {
  const weight = await pageWeight(page, origin, 'out')
  for (const [part, most] of Object.entries(MOST)) {
    const value = weight[part as keyof typeof MOST]
    expect.soft(value, part).toBeGreaterThan(0)
    expect.soft(value, part).toBeLessThanOrEqual(most)
  }
})

test('a keystroke restyles only what it changes, not the whole page', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  await assay.open()
  const first = await mintTeamToken(assay)
  await expect(assay.commandRegion).toContainText(first)
  const browser = page.context().browser()
  await assay.keyId.press('End')
  await assay.keyId.press('Shift+ArrowLeft')
  await browser?.startTracing(page, { categories: ['devtools.timeline'] })
  await assay.keyId.press('Z')
  await expect(assay.token).not.toHaveText(first)
  await expect(assay.commandRegion).toContainText((await assay.token.textContent()) ?? '')
  const trace = JSON.parse(String(await browser?.stopTracing()))
  const restyled: number[] = trace.traceEvents
    .filter(({ name, ph }: { name: string; ph: string }) => name === 'UpdateLayoutTree' && ph === 'X')
    .map(({ args }: { args: { elementCount?: number } }) => args.elementCount ?? 0)
  expect(restyled.length).toBeGreaterThan(0)
  expect(Math.max(...restyled)).toBeLessThan(RESTYLED)
})
