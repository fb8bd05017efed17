import { chromium } from 'playwright'
import { browser, launchArguments } from '../browser.mjs'

/** @typedef {import('./targets').TargetName} TargetName */

/**
 * Runs the bundled readers in a secure page, far from here in language and time zone.
 *
 * Texts pass as JSON: a half of a surrogate pair would not survive the way otherwise.
 *
 * @param {string} script
 * @param {import('./corpus').Corpus} corpus
 */
export async function chromiumEngine(script, corpus) {
  const chrome = await chromium.launch({ executablePath: await browser(), args: launchArguments })
  const page = await chrome.newPage({ locale: 'tr-TR', timezoneId: 'Asia/Kolkata' })
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><meta charset="utf-8">' }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: script })
  await page.evaluate(`globalThis.corpus = ${JSON.stringify(corpus)}; undefined`)
  /** @param {string} call */
  const answer = async (call) =>
    JSON.parse(/** @type {string} */ (await page.evaluate(`(async () => JSON.stringify(await ${call}))()`)))
  return {
    version: chrome.version(),
    /**
     * @param {TargetName} name
     * @param {number} seed
     * @param {number} cases
     * @returns {Promise<import('./batch').Batch>}
     */
    batch: (name, seed, cases) => answer(`fuzz.batch(${JSON.stringify(name)}, corpus, ${seed}, ${cases})`),
    /**
     * @param {TargetName} name
     * @param {string} text
     * @returns {Promise<string>}
     */
    outcome: (name, text) => answer(`fuzz.outcome(${JSON.stringify(name)}, ${JSON.stringify(text)})`),
    close: () => chrome.close(),
  }
}
