import { median, ROUNDS } from './rounds.mjs'

/** Milliseconds. A longer task is called long, and blocks the page for the time beyond this. */
const LONG = 50

/**
 * A page of another site, from which people come. Each page that is measured then starts in a process of its own, as it
 * would after a click on a link. From an empty tab, only a page with our headers would.
 */
const OTHER_SITE = 'data:text/html,<p>Another site</p>'

/**
 * @typedef {object} Arrival medians over all rounds, in milliseconds
 * @property {number} painted largest contentful paint
 * @property {number} ready until `main[data-ready="true"]`
 * @property {number} blocked the time of tasks beyond 50 ms each, until no work was left
 * @property {number} longest the longest task after `ready`
 */

/**
 * Measures how pages load in a new browser profile, without a cache, for somebody who comes from another site. The
 * pages take turns, so that other work on the machine affects all of them alike.
 *
 * @param {import('playwright').Browser} browser
 * @param {string[]} origins
 * @param {number} slowdown how many times the processor is slowed
 * @returns {Promise<Arrival[]>} in the order of `origins`
 */
export async function arrivals(browser, origins, slowdown) {
  /** @type {Arrival[][]} */
  const all = origins.map(() => [])
  // The first round is a warm-up and is not counted.
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, origin] of origins.entries()) {
      const arrival = await arrive(browser, origin, slowdown)
      if (round >= 0) all[index]?.push(arrival)
    }
  }
  return all.map((some) => ({
    painted: median(some.map(({ painted }) => painted)),
    ready: median(some.map(({ ready }) => ready)),
    blocked: median(some.map(({ blocked }) => blocked)),
    longest: median(some.map(({ longest }) => longest)),
  }))
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {number} slowdown
 * @returns {Promise<Arrival>}
 */
async function arrive(browser, origin, slowdown) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(OTHER_SITE)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // Playwright's own way to wait runs a large script in the page, at a time that would be measured too.
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'becameReady' })
  const ready = new Promise((resolve) => session.once('Runtime.bindingCalled', resolve))
  await page.addInitScript(() => {
    const seen = { painted: 0, ready: 0, tasks: /** @type {{ start: number, time: number }[]} */ ([]) }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.painted = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.tasks.push({ start: startTime, time: duration })
    }).observe({ type: 'longtask', buffered: true })
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main[data-ready=true]')) return
      seen.ready = performance.now()
      observer.disconnect()
      Reflect.get(globalThis, 'becameReady')('')
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await page.goto(origin)
  await ready
  await page.waitForLoadState('networkidle')
  /** @type {{ painted: number, ready: number, tasks: { start: number, time: number }[] }} */
  const seen = await page.evaluate('seen')
  await context.close()
  return {
    painted: seen.painted,
    ready: seen.ready,
    blocked: seen.tasks.reduce((sum, { time }) => sum + time - LONG, 0),
    longest: Math.max(0, ...seen.tasks.filter(({ start }) => start > seen.ready).map(({ time }) => time)),
  }
}
