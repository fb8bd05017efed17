import type { CDPSession, Locator, Page } from 'playwright/test'
import { corpus } from '../scripts/fuzz/corpus'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { ISSUER } from './team-key'
import { workbench } from './workbench'

/** Each round takes ten minutes of the page's clock. `npm run soak` runs eight hours of it. */
const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 9)
const EDITS = 8
const LONG_PASTE = 100_000

/**
 * The last third of the rounds may exceed the middle third by a twentieth, and by a slack for a few objects more or
 * less.
 */
const GROWTH = 1.05
const SLACK = { heap: 150_000, nodes: 60, listeners: 10, documents: 0 }
type Measured = Record<keyof typeof SLACK, number>

test.describe('memory', { tag: ['@desktop', '@release'] }, () => {
  test.beforeEach(() => test.setTimeout(60_000 + ROUNDS * 20_000))

  test('stays flat while tokens are minted and pastes inspected for hours', async ({ page }) => {
    const grown = growth(await soak(page))
    test.info().annotations.push({ type: 'memory', description: grown.join('; ') })
    expect(grown.filter((line) => line.endsWith('GROWS'))).toEqual([])
  })

  test('is reported to grow if a page keeps what it has removed', async ({ page }) => {
    await page.addInitScript(() => {
      const kept: Node[] = []
      new MutationObserver((changes) => {
        for (const { removedNodes } of changes) kept.push(...removedNodes)
      }).observe(document, { subtree: true, childList: true })
    })
    expect(growth(await soak(page, 3)).filter((line) => line.endsWith('GROWS')).length).toBeGreaterThan(0)
  })
})

async function soak(page: Page, rounds = ROUNDS): Promise<Measured[]> {
  const { pastes, tokens } = corpus()
  const keys = [throwawayKey(), throwawayKey()]
  const assay = workbench(page)
  const { box, verdict } = inspector(page)
  await page.clock.install()
  await assay.open()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const measured: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    await assay.privateKey.fill(keys[round % keys.length]?.pem ?? '')
    await assay.loaded.waitFor()
    await assay.issuerId.fill(ISSUER)
    for (let edit = 0; edit < EDITS; edit++) {
      await assay.keyId.fill(`2X9R4HXF3${edit}`)
      await assay.token.waitFor()
    }
    await assay.copyToken.click()
    // This time is past the expiry of the token, whose countdown the page shows.
    await page.clock.fastForward('05:00')
    await assay.service.selectOption({ index: 1 + (round % 5) })
    await assay.service.selectOption({ index: 0 })
    await assay.token.waitFor()

    await assay.inspectTab.click()
    const paste = pastes[round % pastes.length] ?? ''
    const long = `${paste}\n`.repeat(LONG_PASTE).slice(0, LONG_PASTE)
    for (const text of [paste, tokens[round % tokens.length] ?? '', long]) {
      await put(box, text)
      await expect(verdict).toHaveAttribute('aria-busy', 'false')
      // This time is past the next inspection, which updates the times.
      await page.clock.runFor(20_000)
    }
    await page.clock.fastForward('04:00')
    await put(box, '')

    await assay.mintTab.click()
    // After every third round the page forgets the key by itself.
    if (round % 3 === 2) await page.clock.fastForward('31:00')
    else await assay.forget.click()
    await assay.loaded.waitFor({ state: 'detached' })
    measured.push(await measure(session))
  }
  return measured
}

/**
 * Sets a text as a script does. A person's paste would stay in the browser's undo history, which is not part of the
 * page.
 */
const put = (box: Locator, text: string): Promise<void> =>
  box.evaluate((element, text) => {
    // React notices a value only if it was set by the element's own setter.
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

async function measure(session: CDPSession): Promise<Measured> {
  // Memory that a finalizer releases is free only after the second collection.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
  }
}

/**
 * One line for each measure: the medians of the three thirds, and whether the last one is higher than the middle one.
 * The first third is a warm-up.
 */
function growth(measured: readonly Measured[]): string[] {
  const third = Math.floor(measured.length / 3)
  const thirds = [measured.slice(0, third), measured.slice(third, 2 * third), measured.slice(2 * third)]
  return (Object.keys(SLACK) as (keyof Measured)[]).map((name) => {
    const medians = thirds.map((part) => median(part.map((each) => each[name])))
    const [, middle = Number.NaN, last = Number.NaN] = medians
    const flat = last <= middle * GROWTH + SLACK[name]
    return `${name}: ${medians.map((value) => Math.round(value)).join(', ')}: ${flat ? 'flat' : 'GROWS'}`
  })
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
