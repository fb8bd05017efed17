import { type Browser, type BrowserContext, chromium } from 'playwright/test'
import { launchArguments } from '../scripts/browser.mjs'
import { type StandIn, startStandIn } from '../testing/apple-stand-in'
import { expect, settled, test } from './fixtures'
import { listen, unprotected } from './listener'
import { windowWays as ways } from './probes'

// A script in the page, such as a malicious dependency, tries ways out that need a window, a later time or the help of
// another host. The hosts that links may lead to are replaced by a server of this test.

/** Ways through the window of a page that may link to more hosts than the main page. */
const bySources: Record<string, () => unknown> = {
  'a-link': async () => {
    const opened = window.open('/causes/exp-too-far/')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const link = opened?.document.createElement('a')
    if (!link) return
    link.href = 'https://github.com/?by-link'
    opened?.document.body.append(link)
    link.click()
  },
  'further-window': async () => {
    const opened = window.open('/causes/exp-too-far/')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    opened?.open('https://github.com/?by-window')
  },
  'the-404-page': async () => {
    const opened = window.open('/404.html')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    opened?.open('https://github.com/?by-404')
  },
}

test.describe('a script in the page', { tag: ['@desktop', '@release'] }, () => {
  test.slow()
  let sources: StandIn
  let browser: Browser
  test.beforeAll(async () => {
    sources = await startStandIn({
      hosts: ['github.com', 'developer.apple.com'],
      respond({ target }) {
        const to = /^\/on\?to=(.*)/u.exec(target)?.[1]
        return to === undefined
          ? { status: 200, body: 'x' }
          : { status: 302, headers: { Location: decodeURIComponent(to) } }
      },
    })
    const mapped = ['github.com', 'developer.apple.com'].map(
      (host) => `MAP ${host}:443 127.0.0.1:${sources.port}`,
    )
    browser = await chromium.launch({
      executablePath: test.info().project.use.launchOptions?.executablePath,
      args: [...launchArguments, '--ignore-certificate-errors', `--host-resolver-rules=${mapped}`],
    })
  })
  test.afterAll(async () => {
    await browser?.close()
    await sources?.stop()
  })

  /** Opens the site and runs one way in it. */
  async function run<Way>(context: BrowserContext, origin: string, way: (given: Way) => unknown, given: Way) {
    const page = await context.newPage()
    await page.goto(`${origin}/`)
    await settled(page)
    const ended = page.waitForEvent('crash', { timeout: 0 }).catch(() => undefined)
    await Promise.race([ended, page.evaluate(way as never, given as never).catch(() => undefined)])
  }

  /**
   * Names of the ways that reached the listener. If all ways are expected to arrive, it waits for them without a time
   * limit of its own.
   */
  async function reached(origin: string, all: boolean): Promise<string[]> {
    const listener = await listen()
    const context = await browser.newContext({ serviceWorkers: 'block' })
    try {
      for (const [name, way] of Object.entries(ways)) await run(context, origin, way, listener.target(name))
      if (all) await expect.poll(() => listener.heard().length).toBe(Object.keys(ways).length)
      else await new Promise((resolve) => setTimeout(resolve, 1500))
      return listener.heard()
    } finally {
      await context.close()
      await listener.close()
    }
  }

  const known = () => Number.parseInt(browser.version(), 10) >= 152

  test('reaches no host through a window or by a delayed request, but would without the policy', async ({
    origin,
  }) => {
    const open = await unprotected('out')
    expect(await reached(open.origin, true)).toEqual(Object.keys(ways).sort())
    await open.close()
    if (known()) expect(await reached(origin, false)).toEqual([])
  })

  test('can’t reach the sources of a cause through the window of its page, but could without our headers', async ({
    origin,
  }) => {
    const open = await unprotected('out')
    const arrived = async (from: string, all: boolean) => {
      const before = sources.arrivals.length
      const targets = () =>
        sources.arrivals
          .slice(before)
          .map(({ target }) => target)
          .filter((target) => target.startsWith('/?by-'))
          .sort()
      for (const [at, way] of Object.values(bySources).entries()) {
        const context = await browser.newContext({ serviceWorkers: 'block' })
        await run(context, from, way, undefined)
        if (all) await expect.poll(() => targets().length).toBe(at + 1)
        else await new Promise((resolve) => setTimeout(resolve, 1000))
        await context.close()
      }
      return targets()
    }
    expect(await arrived(open.origin, true)).toEqual(['/?by-404', '/?by-link', '/?by-window'])
    await open.close()
    if (known()) expect(await arrived(origin, false)).toEqual([])
  })

  test('can send through a host that links may lead to, as the page about security says', async ({
    origin,
  }) => {
    const listener = await listen()
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const { url } = listener.target('sent-on')
    const leave = (address: string) => {
      location.href = address
    }
    await run(context, origin, leave, `https://developer.apple.com/on?to=${encodeURIComponent(url)}`)
    await expect.poll(() => listener.heard()).toEqual(['sent-on'])
    await context.close()
    await listener.close()
  })
})
