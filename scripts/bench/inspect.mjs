import { readdirSync, readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { ROUNDS } from './rounds.mjs'

const MEBIBYTE = 1_048_576
const RECORDINGS = 'testing/recordings'

/**
 * The recordings of every client, repeated. Times and identifiers differ in each repetition, so that no result can be
 * reused.
 *
 * @returns {string} one MiB of text
 */
function mixedLog() {
  const printed = readdirSync(RECORDINGS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n')
  let log = ''
  for (let turn = 0; log.length < MEBIBYTE; turn += 1) {
    log += printed
      .replaceAll(/:\d\d\b/gu, `:${String(turn % 60).padStart(2, '0')}`)
      .replaceAll(/\b[\da-f]{8,}\b/gu, (digits) => `${turn}${digits.slice(String(turn).length)}`)
  }
  return log.slice(0, MEBIBYTE)
}

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
    /** @type {const} */ ([mixedLog(), ROUNDS]),
  )
  await page.close()
  return times
}
