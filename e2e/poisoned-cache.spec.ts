import type { Page, Response } from 'playwright/test'
import { policyOf } from '../scripts/page.mjs'
import { settled } from './fixtures'
import { siteKept } from './kept-site'
import { expect, test } from './own-site'
import { mintTeamToken } from './team-key'

/** Opens a page for the first time and waits until the service worker responds to its requests. */
async function visit(page: Page, path = '/') {
  test.slow()
  await page.goto(path)
  await siteKept(page)
}

/** Overwrites everything in the cache, as a script in the page could, and also under the plain URLs. */
async function poison(page: Page, what: 'bodies' | 'headers') {
  const written = await page.evaluate(async (what) => {
    const poisoned = (type: string) =>
      type.includes('javascript')
        ? 'document.title = "p0ison"; document.documentElement.dataset.poison = "script"'
        : type.includes('css')
          ? 'body::before { content: "p0ison" }'
          : '<!DOCTYPE html><title>p0ison</title><h1>p0ison</h1><script>document.documentElement.dataset.poison = "page"</script>'
    const type = (url: string) =>
      /\.js\?/u.test(url) ? 'text/javascript' : /\.css\?/u.test(url) ? 'text/css' : 'text/html'
    let written = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const own = await cache.match(request)
        if (!own) continue
        const headers = { 'Content-Type': type(request.url), 'X-Poison': 'yes', Vary: 'X-Any' }
        const body = what === 'bodies' ? poisoned(type(request.url)) : await own.arrayBuffer()
        await cache.put(request, new Response(body, { headers }))
        await cache.put(request.url.replace(/\?.*/u, ''), new Response(poisoned('text/html'), { headers }))
        written += 1
      }
    }
    return written
  }, what)
  expect(written).toBeGreaterThan(150)
}

async function expectGenuine(page: Page, response: Response | null, path: string) {
  expect(response?.status(), path).toBe(200)
  expect(response?.fromServiceWorker(), path).toBe(true)
  const html = (await response?.text()) ?? ''
  expect(html, path).not.toContain('p0ison')
  const headers = response?.headers() ?? {}
  expect(headers['x-poison'], path).toBe(undefined)
  expect(headers['content-security-policy'], path).toBe(`${policyOf(html)}; frame-ancestors 'none'`)
  expect(headers['connection-allowlist'], path).toContain('response-origin')
  expect(headers['content-type'], path).toBe('text/html;charset=utf-8')
  await page.waitForLoadState()
  expect(await page.locator('html').getAttribute('data-poison'), path).toBe(null)
  expect(await page.evaluate(() => getComputedStyle(document.body, '::before').content)).not.toContain(
    'p0ison',
  )
}

for (const hostHeaders of [true, false]) {
  test.describe(`a cache that a script has overwritten, ${hostHeaders ? 'with' : 'without'} headers of the host`, {
    tag: ['@desktop', '@release'],
  }, () => {
    test.use({ hostHeaders })

    test('is never used: pages and scripts are loaded from the host again', async ({
      page,
      ownSite,
      assay,
    }) => {
      await visit(page)
      await poison(page, 'bodies')
      ownSite.asked()
      for (const path of ['/', '/causes/', '/security/?from=somewhere'])
        await expectGenuine(page, await page.goto(path), path)
      expect(ownSite.asked()).toEqual(expect.arrayContaining(['/', '/causes/', '/security/']))
      await page.goto('/')
      await settled(page)
      await mintTeamToken(assay)
      // The repaired file is stored again.
      await ownSite.stop()
      await expectGenuine(page, await page.goto('/'), '/')
    })

    test('is repaired by a newer version, even if the page is the same in both', async ({
      page,
      ownSite,
    }) => {
      await visit(page, '/security/')
      await poison(page, 'bodies')
      await ownSite.publish('2')
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        await new Promise<void>((resolve) => {
          const look = setInterval(() => {
            if (!registration.waiting) return
            clearInterval(look)
            resolve()
          }, 50)
        })
        const changed = new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        )
        registration.waiting?.postMessage('use the new version')
        await changed
      })
      await ownSite.stop()
      for (const path of ['/causes/', '/']) await expectGenuine(page, await page.goto(path), path)
      await expect(page.locator('html')).toHaveAttribute('data-version', '2')
    })

    // The headers of the host have no part in the next two.
    if (hostHeaders) return

    test('is never used offline: a page says what to do', async ({ page, context, problems }) => {
      await visit(page)
      await poison(page, 'bodies')
      await context.setOffline(true)
      const response = await page.goto('/causes/')
      expect(response?.status()).toBe(503)
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
      await expect(page.locator('body')).toContainText('Make sure that you are online, and reload.')
      await context.setOffline(false)
      await expectGenuine(page, await page.reload(), '/causes/')
      expect(problems.splice(0)).toEqual([expect.stringContaining('status of 503')])
    })

    test('adds no header to a page', async ({ page, ownSite }) => {
      await visit(page)
      await poison(page, 'headers')
      await ownSite.stop()
      for (const path of ['/', '/causes/']) await expectGenuine(page, await page.goto(path), path)
    })
  })
}

test.describe('the service worker', { tag: '@desktop' }, () => {
  test('offers a newer version on the page of the first visit, and lets it wait', {
    tag: '@release',
  }, async ({ page, ownSite }) => {
    await visit(page)
    await ownSite.publish('2')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(page.getByText('A new version of Assay is ready.')).toBeVisible({ timeout: 60_000 })
    await page.reload()
    expect(await page.locator('html').getAttribute('data-version')).toBe(null)
  })

  test('forwards no request of a page to the host, and needs no network after the first visit', async ({
    page,
    context,
    ownSite,
    problems,
  }) => {
    await visit(page)
    await settled(page)
    ownSite.asked()
    const opened: Page[] = []
    context.on('page', (window) => opened.push(window))
    await page.evaluate(async () => {
      const link = (rel: string, more: object) =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel, href: `/secret-in-${rel}?secret`, ...more }),
        )
      link('stylesheet', {})
      link('prefetch', {})
      link('preload', { as: 'style' })
      link('manifest', {})
      link('icon', {})
      const sheet = new CSSStyleSheet()
      document.adoptedStyleSheets = [sheet]
      sheet.insertRule('p { background: url("/secret-in-image?secret") }')
      window.open('/secret-in-window?secret')
      window.open('/causes/?secret')
    })
    // Every earlier request has a response once these windows are open.
    await expect.poll(() => opened.length).toBe(2)
    for (const window of opened) await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => location.assign('/secret-in-location?secret'))
    await page.waitForURL(/secret-in-location/u)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(ownSite.asked().filter((path) => path.includes('secret'))).toEqual([])

    await ownSite.stop()
    expect((await page.goto('/causes/'))?.fromServiceWorker()).toBe(true)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    problems.splice(0)
  })

  test('asks the host for an unknown page only if no other page is open', {
    tag: '@release',
  }, async ({ page, ownSite, problems }) => {
    await visit(page)
    // The browser needs a moment to release the page that was left.
    await expect(async () => {
      await page.goto('about:blank')
      ownSite.asked()
      expect((await page.goto(`${ownSite.origin}/new-page/`))?.status()).toBe(404)
      expect(ownSite.asked()).toContain('/new-page/')
    }).toPass()
    problems.splice(0)
  })
})
