/**
 * Waits until a page reacts to input and has loaded every script that it will ever request.
 *
 * Playwright's `networkidle` is not enough: it may come before the page is ready, when the late parts have not started
 * to load.
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
