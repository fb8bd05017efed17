import { test as base, type ConsoleMessage, type Request } from 'playwright/test'
import { type Clipboard, clipboardOf } from './clipboard'
import { type Workbench, workbench } from './workbench'

interface Watched {
  /** The address of the built site, without a slash at the end. */
  origin: string
  /**
   * What the page did that no page of ours may do: lines on the console, uncaught errors, blocked requests by the policy,
   * requests to another origin. The test fails if any is left at its end; one that provokes them takes them out with
   * `splice(0)`.
   */
  problems: string[]
  /** The page's parts by name; nothing is open yet. */
  assay: Workbench
  clipboard: Clipboard
}

/** What Playwright itself says where the configuration keeps the service worker away. */
const WORKER_KEPT_AWAY = 'Service Worker registration blocked by Playwright'

export const test = base.extend<Watched>({
  // Set by site.ts before the workers start.
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
      // A block is also a console error in Chromium; the event is the standard's own word for it.
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
 * The widths that a test runs at which is dear, and the same at both but for the layout: the one where it matters most each
 * time, the other one before a release. A test without a tag for its width runs at both each time.
 */
const at = {
  desktop: { width: '', tag: '@desktop' },
  phone: { width: '', tag: '@phone' },
  desktopLater: { width: ', on a desktop too', tag: ['@desktop', '@release'] },
  phoneLater: { width: ', on a phone too', tag: ['@phone', '@release'] },
}
/** Both widths, in the release tier alone. */
export const releaseOnly = [at.desktopLater, at.phoneLater]
export const desktopFirst = [at.desktop, at.phoneLater]
export const phoneFirst = [at.phone, at.desktopLater]

export { expect } from 'playwright/test'
export { settled } from '../scripts/settled.mjs'
