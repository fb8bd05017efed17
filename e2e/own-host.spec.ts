import type { Page } from 'playwright/test'
import { expect, test } from './own-site'
import { ownHostWays } from './probes'

// A script in the page, such as a malicious dependency, tries to send a secret to the page's own host in a URL. No
// policy blocks all of these ways, so this file lists which stay open and to whom.

/**
 * The ways that reach the own host in Chromium while no service worker responds, which is before the first visit has
 * ended.
 */
const OPEN_AT_FIRST = [
  'cookie',
  'css-module',
  'download',
  'navigation',
  'new-window',
  'prefetch',
  'style-preload',
  'style-sheet',
]
/**
 * The ways that stay open once the service worker responds to the page, because the browser does not ask the worker
 * about them.
 */
const OPEN_LATER = ['cookie', 'download']

/**
 * An attempt can fail by chance: an update of the worker that is already running does not send a cookie that was set
 * meanwhile.
 */
const TRIES = 5

/**
 * Names of the ways by which the secret reached the host. A way that is known to be open is tried again if the host
 * received nothing.
 */
async function reached(
  page: Page,
  origin: string,
  asked: () => readonly string[],
  open: readonly string[],
): Promise<string[]> {
  const heard: string[] = []
  for (const [name, send] of Object.entries(ownHostWays)) {
    for (let tries = open.includes(name) ? TRIES : 1; tries > 0; tries -= 1) {
      await page.goto('/')
      await page.locator('main[data-ready=true]').waitFor()
      asked()
      await page.evaluate(send, `${origin}/told-${name}`).catch(() => undefined)
      await page.waitForTimeout(1200)
      for (const other of page.context().pages()) if (other !== page) await other.close()
      if (!asked().some((path) => path.includes(`told-${name}`))) continue
      heard.push(name)
      break
    }
  }
  return heard.sort()
}

test.describe('a script in the page', { tag: ['@desktop', '@release'] }, () => {
  test('reaches our own host only by a cookie and a download once the service worker responds', async ({
    page,
    ownSite,
    problems,
  }) => {
    test.slow()
    await page.goto('/')
    await page.evaluate(async () => {
      const { serviceWorker } = navigator
      await serviceWorker.ready
      if (!serviceWorker.controller)
        await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve))
    })
    expect(await reached(page, ownSite.origin, ownSite.asked, OPEN_LATER)).toEqual(OPEN_LATER)
    problems.splice(0)
  })

  test.describe('without a service worker', () => {
    test.use({ serviceWorkers: 'block' })
    test('reaches our own host by style sheets, prefetches, navigations, windows, downloads and cookies', async ({
      page,
      ownSite,
      problems,
    }) => {
      test.slow()
      const heard = await reached(page, ownSite.origin, ownSite.asked, OPEN_AT_FIRST)
      expect(heard).toEqual(OPEN_AT_FIRST)
      problems.splice(0)
    })
  })
})
