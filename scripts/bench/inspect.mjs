import { rolldown } from 'rolldown'
import { mixedLog } from './mixed-log.mjs'
import { ROUNDS } from './rounds.mjs'

const MEBIBYTE = 1_048_576

/**
 * Bundles `inspect-page.ts` separately from the site, and inspects a log in a page of its own.
 *
 * @param {import('playwright').Browser} browser
 * @returns {Promise<import('./inspect-page').InspectTimes>}
 */
export async function inspectTimes(browser) {
  const bundle = await rolldown({ input: 'scripts/bench/inspect-page.ts', platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  const page = await browser.newPage()
  await page.addScriptTag({ content: output[0].code })
  /** @type {import('./inspect-page').InspectTimes} */
  const times = await page.evaluate(
    ([log, rounds]) => Reflect.get(globalThis, 'measureInspecting')(log, rounds),
    /** @type {const} */ ([mixedLog(MEBIBYTE), ROUNDS]),
  )
  await page.close()
  return times
}
