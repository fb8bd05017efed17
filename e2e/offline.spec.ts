import type { BrowserContext, Page } from 'playwright/test'
import { policyOf } from '../scripts/page.mjs'
import { settled } from './fixtures'
import { siteKept } from './kept-site'
import { axeFindings, overhang } from './looks'
import { expect, test } from './own-site'
import { nodeVerifies } from './signed-token'
import { ISSUER, KEY_ID, key, mintTeamToken } from './team-key'

const CAUSE = '/causes/exp-too-far/'

/** Opens a page for the first time and waits until the site is stored. */
async function visit(page: Page, path = '/') {
  test.slow()
  await page.goto(path)
  await siteKept(page)
}

/** The URLs of everything that the browser stores for the site, without the query that distinguishes versions. */
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(opened.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => url.replace(/\?.*/, ''))
  })

test.describe('after one visit', { tag: '@desktop' }, () => {
  for (const { way, first } of [
    { way: 'the network off', first: '/' },
    { way: 'the server gone', first: '/security/' },
  ]) {
    test(`everything works with ${way}, on every page`, { tag: '@release' }, async ({
      page,
      context,
      assay,
      ownSite,
      problems,
      request,
    }) => {
      const headers = new Map<string, string | undefined>()
      for (const path of ['/', '/causes/', CAUSE, '/security/', '/gone/'])
        headers.set(path, (await request.get(path)).headers()['content-security-policy'])
      await visit(page, first)
      await context.setOffline(way === 'the network off')
      if (way === 'the server gone') await ownSite.stop()

      await page.reload()
      for (const { path, status, heading } of [
        { path: '/causes/', status: 200, heading: 'Why Apple says 401' },
        { path: CAUSE, status: 200, heading: undefined },
        { path: CAUSE.slice(0, -1), status: 200, heading: undefined },
        { path: '/security/', status: 200, heading: 'What keeps your key in this browser' },
        { path: '/gone/', status: 404, heading: 'Page not found' },
        { path: '/index.html', status: 200, heading: 'Assay' },
        { path: '/?from=somewhere', status: 200, heading: 'Assay' },
      ]) {
        const response = await page.goto(path)
        expect(response?.status(), path).toBe(status)
        expect(response?.fromServiceWorker(), path).toBe(true)
        const policy = response?.headers()['content-security-policy']
        expect(policy, path).toBe(`${policyOf((await response?.text()) ?? '')}; frame-ancestors 'none'`)
        if (headers.has(path)) expect(policy, path).toBe(headers.get(path))
        expect(response?.headers()['connection-allowlist'], path).toContain('response-origin')
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      }

      await settled(page)
      // A key without its public point needs a part that loads late.
      await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pems['pkcs8-67'] })
      await assay.issuerId.fill(ISSUER)
      await assay.token.waitFor()
      const compact = (await assay.token.textContent()) ?? ''
      expect(nodeVerifies(compact, key.publicKey)).toBe(true)
      await assay.command.waitFor()
      await assay.inspectTab.click()
      await assay.textbox('Token, command or response').fill(compact)
      await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', /^(?:ok|info|ask)$/)
      // Chromium reports the status of the 404 page as an error on the console.
      expect(problems.splice(0)).toEqual([expect.stringContaining('status of 404')])
    })
  }

  test('nothing more is requested, and nothing more is stored', { tag: '@release' }, async ({
    page,
    ownSite,
    assay,
  }) => {
    await visit(page)
    await settled(page)
    expect(ownSite.asked()).toContain(CAUSE)
    const kept = await keptFiles(page)
    expect(kept.length).toBeGreaterThan(150)
    expect(new Set(kept).size).toBe(kept.length)
    expect(kept.filter((address) => !address.startsWith(`${ownSite.origin}/`))).toEqual([])
    await mintTeamToken(assay)
    await page.waitForTimeout(2500)
    expect(ownSite.asked()).toEqual([])

    await page.reload()
    await settled(page)
    // This request comes from the browser, which looks for a newer version when a page is opened.
    await expect.poll(ownSite.asked, { timeout: 30_000 }).toEqual(['/sw.js'])
    await page.waitForTimeout(1500)
    expect(ownSite.asked()).toEqual([])
    expect(await keptFiles(page)).toEqual(kept)
  })
})

test.describe('a newer version', { tag: ['@desktop', '@release'] }, () => {
  const line = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version of Assay is ready' })
  const version = (page: Page) => page.locator('html').getAttribute('data-version')

  /** Opens a second page, which makes the browser look for a newer version. */
  async function another(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    await page.goto('/')
    await settled(page)
    return page
  }

  test('is announced, and replaces a page only after the user agrees', async ({
    page,
    context,
    assay,
    ownSite,
  }) => {
    await visit(page)
    await page.reload()
    await mintTeamToken(assay)
    await ownSite.publish('2')
    const second = await another(context)
    await expect(line(page)).toBeVisible({ timeout: 60_000 })
    await expect(line(second)).toBeVisible()
    expect(await axeFindings(second, '[aria-live]')).toEqual([])
    expect(await overhang(second)).toBeLessThanOrEqual(0)

    await second.reload()
    await settled(second)
    expect(await version(second)).toBe(null)
    await line(second).getByRole('button', { name: 'Later', exact: true }).click()
    await expect(line(second)).toHaveCount(0)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    expect(await version(page)).toBe(null)

    const third = await another(context)
    await line(third).getByRole('button', { name: 'Reload with the new version', exact: true }).click()
    await expect(third.locator('html')).toHaveAttribute('data-version', '2')
    await settled(third)
    await expect(line(third)).toHaveCount(0)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    expect([await version(page), await version(second)]).toEqual([null, null])

    await line(page).getByRole('button', { name: 'Reload with the new version', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-version', '2')
    await expect(assay.loaded).toHaveCount(0)
  })

  test('is not used while its files differ from those that it names', async ({ page, ownSite, problems }) => {
    await visit(page)
    await ownSite.publish('2')
    ownSite.spoil('index.html')
    ownSite.asked()
    await page.reload()
    await expect.poll(ownSite.asked, { timeout: 30_000 }).toContain('/')
    await page.waitForTimeout(500)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
    await expect(line(page)).toHaveCount(0)
    await ownSite.stop()
    await page.reload()
    await settled(page)
    expect(await version(page)).toBe(null)
    // The cached file does not have the hash that the worker expects, and the browser reports that.
    problems.splice(0)
  })
})

test('a withdrawn version is removed from a browser that stored it', {
  tag: ['@desktop', '@release'],
}, async ({ page, ownSite, problems }) => {
  await visit(page)
  await page.reload()
  await settled(page)
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  ownSite.withdraw()
  // The next visit still shows the stored page, while the browser looks for a newer worker and finds the one that
  // withdraws the site.
  await page.goto('/security/')
  await expect(page.getByText('withdrawn', { exact: true })).toBeVisible({ timeout: 20_000 })
  const response = await page.goto('/')
  expect(response?.status()).toBe(404)
  expect(response?.fromServiceWorker()).toBe(false)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  expect(problems.splice(0).join()).toContain('404')
})
