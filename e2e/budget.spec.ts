import { pageWeight } from '../scripts/bench/weight.mjs'
import { expect, settled, test } from './fixtures'
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

/** The number of elements that one change may restyle. With a token, the page has 2,900 nodes. */
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
  expectFewRestyled(eventsOf(await browser?.stopTracing()))
})

test('becoming ready restyles only what it changes, not the whole page', { tag: '@desktop' }, async ({
  page,
}) => {
  const browser = page.context().browser()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main[data-ready=true]')) return
      performance.mark('now ready')
      observer.disconnect()
    }).observe(document, { subtree: true, attributes: true })
  })
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] })
  await page.goto('/')
  await settled(page)
  const events = eventsOf(await browser?.stopTracing())
  const ready = events.find(({ name }) => name === 'now ready')
  if (!ready) throw new Error('The page never became ready')
  expectFewRestyled(events.filter(({ ts }) => ts >= ready.ts))
})

interface TraceEvent {
  readonly name: string
  readonly ph: string
  /** Microseconds. */
  readonly ts: number
  readonly args: { readonly elementCount?: number }
}

function eventsOf(trace: Buffer | undefined): TraceEvent[] {
  return JSON.parse(String(trace)).traceEvents
}

function expectFewRestyled(events: readonly TraceEvent[]) {
  const restyled = events
    .filter(({ name, ph }) => name === 'UpdateLayoutTree' && ph === 'X')
    .map(({ args }) => args.elementCount ?? 0)
  expect(restyled.length).toBeGreaterThan(0)
  expect(Math.max(...restyled)).toBeLessThan(RESTYLED)
}
