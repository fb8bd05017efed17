/**
 * Waits until a page reacts to input and every script that it will ever ask for is there.
 *
 * Playwright's `networkidle` is not enough: it may come before the page is ready, and the parts that load later start then.
 *
 * @param {import('playwright').Page} page on its way to a page with `main[data-ready]`
 * @returns {Promise<void>}
 */
export async function settled(page) {
  await page.locator('main[data-ready=true]').waitFor({ state: 'attached' })
  await page.waitForFunction(() => {
    const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
    return [...document.scripts].every(
      ({ src, noModule, type }) => type !== 'part' && (src === '' || noModule || loaded.has(src)),
    )
  })
}
