import type { BrowserContext } from 'playwright/test'
import { cspFindings } from '../scripts/csp-findings.mjs'
import { policyOf } from '../scripts/page.mjs'
import { headersOf, responsesOf } from '../scripts/response-headers.mjs'
import { expect, test } from './fixtures'
import { listen, unprotected } from './listener'
import { departures, requests } from './probes'

test.use({ serviceWorkers: 'allow' })

test.describe('the policy', { tag: '@desktop' }, () => {
  for (const { path, status } of [
    { path: '/', status: 200 },
    { path: '/no-such-page/', status: 404 },
  ]) {
    test(`is the same in the meta tag and in the header of ${path}`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(status)
      const meta = policyOf(await response.text())
      expect(meta).toContain("default-src 'none'")
      expect(response.headers()['content-security-policy']).toBe(`${meta}; frame-ancestors 'none'`)
    })

    test(`of ${path} allows scripts only by their hash`, async ({ request }) => {
      const policy = policyOf(await (await request.get(path)).text()) ?? ''
      const directives = new Map(
        policy.split('; ').map((directive) => {
          const [name = '', ...sources] = directive.split(' ')
          return [name, sources]
        }),
      )
      expect(directives.get('default-src')).toEqual(["'none'"])
      expect(directives.get('connect-src')).toEqual(["'none'"])
      expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
      expect(directives.get('trusted-types')).toEqual(['assay-worker'])
      for (const own of ['worker-src', 'manifest-src', 'style-src'])
        expect(directives.get(own)).toEqual(["'self'"])
      const scripts = directives.get('script-src') ?? []
      if (status === 404) expect(scripts).toEqual(["'none'"])
      else {
        expect(scripts.length).toBeGreaterThan(3)
        for (const source of scripts) expect(source).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/)
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
    })
  }

  test("of every page and every file leaves Google's evaluator nothing to find", () => {
    const responses = responsesOf('out')
    const policies = new Set(
      responses.files.map((file) => headersOf(responses, file)['Content-Security-Policy'] ?? ''),
    )
    expect([...policies].flatMap(cspFindings)).toEqual([])
    // Pages without scripts share one policy, which every host can send.
    expect(policies.size).toBeGreaterThan(2)
    expect(policies.size).toBeLessThan(10)
  })

  test('is kept by the 404 page', async ({ page, problems }) => {
    await page.goto('/no-such-page/')
    await page.waitForLoadState('networkidle')
    // Chromium reports the status of the response itself as an error.
    expect(problems.splice(0)).toEqual([expect.stringContaining('status of 404')])
  })

  test('comes with an integrity attribute on every script', async ({ page }) => {
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll('script[src]')]
        .filter((element) => !element.getAttribute('integrity'))
        .map((element) => element.outerHTML),
    )
    expect(bare).toEqual([])
  })

  test('of the service worker lets it fetch from this origin only', async ({ request }) => {
    const policy = (await request.get('/sw.js')).headers()['content-security-policy']
    expect(policy).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
  })

  test('comes with closed headers on every response', async ({ request, page }) => {
    await page.goto('/')
    const script = (await page.locator('script[src]').first().getAttribute('src')) ?? ''
    for (const path of ['/', '/no-such-page/', '/sw.js', '/manifest.webmanifest', script]) {
      const headers = (await request.get(path)).headers()
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['connection-allowlist']).toContain('response-origin')
      // The 404 page runs no script and may link to more sites, so no other page may hold its window.
      expect(headers['cross-origin-opener-policy']).toBe(
        path === '/no-such-page/' ? 'noopener-allow-popups' : 'same-origin',
      )
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toContain('clipboard-read=()')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
    }
  })
})

test.describe('a script in the page', { tag: '@desktop' }, () => {
  /**
   * Opens the page and makes each probe send. Returns the names of the probes that arrived within `longest`
   * milliseconds after the last one.
   */
  async function reached(
    context: BrowserContext,
    origin: string,
    probes: typeof requests,
    longest: number,
  ): Promise<string[]> {
    const listener = await listen()
    const page = await context.newPage()
    try {
      await page.goto(`${origin}/`)
      await page.waitForLoadState('networkidle')
      for (const [name, send] of Object.entries(probes)) {
        // A blocked probe may throw, and a probe that leaves the page destroys its execution context.
        await page.evaluate(send, listener.target(name)).catch(() => undefined)
      }
      const all = Object.keys(probes).length
      for (let waited = 0; waited < longest && listener.heard().length < all; waited += 100) {
        await page.waitForTimeout(100)
      }
      return listener.heard()
    } finally {
      await page.close()
      await listener.close()
    }
  }

  test('reaches no host with any request, but would without the policy', async ({
    context,
    origin,
    problems,
  }) => {
    const open = await unprotected('out')
    expect(await reached(context, open.origin, requests, 20_000)).toEqual(Object.keys(requests).sort())
    await open.close()
    problems.splice(0)
    expect(await reached(context, origin, requests, 1000)).toEqual([])
    expect(problems.splice(0).filter((problem) => problem.includes('violation of')).length).toBeGreaterThan(5)
  })

  test('cannot add markup that runs', async ({ page, problems }) => {
    await page.goto('/')
    const refusal = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>'
        return 'taken'
      } catch (error) {
        return String(error)
      }
    })
    expect(refusal).toContain('TrustedHTML')
    expect(problems.splice(0).join()).toContain('TrustedHTML')
  })

  test('can start no worker except the service worker of the site', { tag: '@release' }, async ({
    page,
    problems,
  }) => {
    await page.goto('/')
    await page.evaluate(() => navigator.serviceWorker.ready)
    const outcomes = await page.evaluate(async () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      const attempts: Record<string, () => unknown> = {
        worker: () => new Worker('/sw.js'),
        'shared worker': () => new SharedWorker('/sw.js'),
        'service worker': () => navigator.serviceWorker.register('/sw.js?other'),
        'the policy again': () => trustedTypes.createPolicy('assay-worker', {}),
        'a policy of its own': () => trustedTypes.createPolicy('default', {}),
      }
      const refused: string[] = []
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt()
        } catch (error) {
          refused.push(`${name}: ${error instanceof TypeError}`)
        }
      }
      return refused
    })
    expect(outcomes).toEqual([
      'worker: true',
      'shared worker: true',
      'service worker: true',
      'the policy again: true',
      'a policy of its own: true',
    ])
    expect(problems.splice(0).join()).toContain('TrustedScriptURL')
  })

  test('cannot leave the page in a browser that knows Connection-Allowlist', {
    tag: '@release',
  }, async ({ context, browser, origin, problems }) => {
    const open = await unprotected('out')
    const ways = Object.keys(departures).sort()
    expect(await reached(context, open.origin, departures, 20_000)).toEqual(ways)
    await open.close()
    const known = Number.parseInt(browser.version(), 10) >= 152
    expect(await reached(context, origin, departures, known ? 3000 : 20_000)).toEqual(known ? [] : ways)
    problems.splice(0)
  })
})
