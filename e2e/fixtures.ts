import { test as base, type ConsoleMessage, type Request } from 'playwright/test'
import { type Clipboard, clipboardOf } from './clipboard'
import { type Workbench, workbench } from './workbench'

interface Watched {
  /** The address of the built site, without a slash at the end. */
  origin: string
  /**
   * Everything that our pages must not do: lines on the console, uncaught errors, requests blocked by the policy,
   * requests to another origin. The test fails if any is left at its end. A test that provokes them removes them with
   * `splice(0)`.
   */
  problems: string[]
  /** The parts of the page by name. No page is open yet. */
  assay: Workbench
  clipboard: Clipboard
}

/** The message of Playwright itself when the configuration blocks the service worker. */
const WORKER_KEPT_AWAY = 'Service Worker registration blocked by Playwright'

export const test = base.extend<Watched>({
  // site.ts sets this variable before the workers start.
  origin: [process.env.ASSAY_ORIGIN ?? '', { option: true }],
  baseURL: async ({ origin }, use) => use(origin),
  problems: [
    async ({ context, origin }, use) => {
      const problems: string[] = []
      context.on('console', (message: ConsoleMessage) => {
        if (message.text() !== WORKER_KEPT_AWAY) problems.push(`console ${message.type()}: ${message.text()}`)
      })
      context.on('weberror', (error) => {
        problems.push(`uncaught: ${error.error().message}`)
      })
      context.on('request', (request: Request) => {
        const { protocol } = new URL(request.url())
        if (protocol !== 'data:' && !request.url().startsWith(`${origin}/`)) {
          problems.push(`request: ${request.method()} ${request.url()}`)
        }
      })
      // Chromium also reports a block as a console error. The event is what the standard defines.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`)
        })
      })
      await use(problems)
      base.expect(problems, 'the page stays silent and within its policy').toEqual([])
    },
    { auto: true },
  ],
  assay: async ({ page }, use) => use(workbench(page)),
  clipboard: async ({ context }, use) => use(clipboardOf(context)),
})

/**
 * The widths for tests that take long and differ between the two only in layout: each runs every time on a desktop, and
 * before a release on a phone. A test without a tag for its width runs at both every time.
 */
const at = {
  desktop: { width: '', tag: '@desktop' },
  desktopLater: { width: ', on a desktop too', tag: ['@desktop', '@release'] },
  phoneLater: { width: ', on a phone too', tag: ['@phone', '@release'] },
}
/** Both widths, in the release tier only. */
export const releaseOnly = [at.desktopLater, at.phoneLater]
export const desktopFirst = [at.desktop, at.phoneLater]

export { expect } from 'playwright/test'
export { settled } from '../scripts/settled.mjs'
