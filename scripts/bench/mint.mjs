import { rolldown } from 'rolldown'

/**
 * Bundles `mint-page.ts` separately from the site, and runs it in a secure page of its own.
 *
 * @param {import('playwright').Browser} browser
 * @returns {Promise<import('./mint-page').Rates>}
 */
export async function mintRates(browser) {
  const bundle = await rolldown({ input: 'scripts/bench/mint-page.ts', platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  const page = await browser.newPage()
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><script>${output[0].code}</script>` }),
  )
  await page.goto('http://localhost/')
  const rates = await page.evaluate('measure()')
  await page.close()
  return /** @type {import('./mint-page').Rates} */ (rates)
}
