import { type Browser, expect, test } from 'playwright/test'
import { settled } from '../scripts/settled.mjs'
import { clipboardOf } from './clipboard'
import { siteKept } from './kept-site'
import { type KeyWatch, watchKey } from './key-watch'
import { leaks } from './leaks'
import { type Listener, listen } from './listener'
import { leaking, mutantSite } from './mutant-site'
import { ISSUER, KEY_ID, key } from './team-key'
import { workbench } from './workbench'

test.describe('a build that leaks the key is detected', { tag: ['@desktop', '@release'] }, () => {
  let listener: Listener
  test.beforeEach(async () => {
    listener = await listen()
  })
  test.afterEach(() => listener.close())

  test('in each way, by every detector that must see it', async ({ browser }) => {
    test.slow()
    const site = await mutantSite(leaking(leaks, listener))
    await watched(browser, site.origin, async (watch) => {
      const missed = async () => {
        const seen = await watch.leaks()
        return Object.entries(leaks).flatMap(([name, { told }]) =>
          told.filter((each) => !seen.some((line) => each.test(line))).map((each) => `${name}: ${each}`),
        )
      }
      await expect.poll(missed).toEqual([])
    })
    await site.close()
    // The watch detects the attempts. The policy and the headers blocked all of them.
    expect(listener.heard()).toEqual([])
  })

  test('but a build that only has more code is not', async ({ browser }) => {
    const site = await mutantSite(leaking({ nothing: { leak: () => undefined, told: [] } }, listener))
    await watched(browser, site.origin, async (watch) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(await watch.leaks()).toEqual([])
    })
    await site.close()
  })
})

/**
 * Pastes a key, mints a token and forgets the key, under the same watch as the site itself. Then `ask` examines what
 * the watch has recorded.
 */
async function watched(browser: Browser, origin: string, ask: (watch: KeyWatch) => Promise<void>) {
  const context = await browser.newContext({
    baseURL: origin,
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  })
  try {
    await clipboardOf(context).write(key.pem)
    const page = await context.newPage()
    const watch = await watchKey(page, key)
    const assay = workbench(page)
    await assay.open()
    await settled(page)
    await siteKept(page)
    await page.waitForTimeout(500)
    await watch.start()
    await assay.privateKey.press('ControlOrMeta+V')
    await assay.fingerprint.waitFor()
    await watch.look()
    await assay.keyId.fill(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    await assay.forget.click()
    await assay.loaded.waitFor({ state: 'detached' })
    await watch.look()
    await ask(watch)
  } finally {
    await context.close()
  }
}
