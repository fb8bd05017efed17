import { settled } from '../settled.mjs'
import { mixedLog } from './mixed-log.mjs'
import { median, ROUNDS } from './rounds.mjs'

const SLOWDOWN = 4
const MEBIBYTE = 1_048_576

/**
 * @typedef {object} Pasted medians over all rounds, in milliseconds
 * @property {number} worked processor time of the page from the paste until the verdict
 * @property {number} longest the longest task until the verdict; 0 if none took over 50 ms
 */

/**
 * Measures what it costs to paste one MiB of mixed log into Inspect, on a slowed processor. Each round is the first
 * paste of a new page.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @returns {Promise<Pasted>}
 */
export async function pastedLog(browser, origin) {
  const log = mixedLog(MEBIBYTE)
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await paste(browser, origin, log))
  return {
    worked: median(rounds.map(({ worked }) => worked)),
    longest: median(rounds.map(({ longest }) => longest)),
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} log
 * @returns {Promise<Pasted>}
 */
async function paste(browser, origin, log) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(origin)
  await settled(page)
  await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
  await page.getByRole('textbox', { name: 'Token, command or response', exact: true }).focus()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.evaluate((text) => {
    /** @type {number[]} */
    const tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    const paste = () => document.activeElement?.dispatchEvent(event)
    Object.assign(globalThis, { tasks, paste })
  }, log)
  const before = await taskTime(session)
  // The system's clipboard isn't used, because it belongs to whoever works on this machine.
  await page.evaluate('void setTimeout(paste)')
  await page.locator('[data-verdict=error][aria-busy=false]').waitFor()
  const worked = 1000 * ((await taskTime(session)) - before)
  const tasks = /** @type {number[]} */ (await page.evaluate('tasks'))
  await context.close()
  return { worked, longest: Math.max(0, ...tasks) }
}

/** @param {import('playwright').CDPSession} session @returns {Promise<number>} seconds */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
