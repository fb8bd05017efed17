import type { APIRequestContext, Locator, Page, Route } from 'playwright/test'
import { tags } from '../scripts/page.mjs'
import { type ThrowawayKey, throwawayKey } from '../testing/throwaway-key'
import { expect, settled, test } from './fixtures'
import { ISSUER, KEY_ID, key } from './team-key'

/** The addresses of the scripts of the main page that the browser ignores as it is served, because of this type. */
async function scripts(request: APIRequestContext, type: string): Promise<string[]> {
  const page = tags(await (await request.get('/')).text())
  return page.flatMap(({ attributes }) =>
    attributes.type === type && attributes.src ? [attributes.src] : [],
  )
}

test.describe('the scripts of the first load', { tag: '@desktop' }, () => {
  test('are requested once the page has been painted', async ({ page }) => {
    await page.addInitScript(() => {
      const real = window.requestAnimationFrame
      const steps: FrameRequestCallback[] = []
      window.requestAnimationFrame = (step) => steps.push(step)
      Object.assign(globalThis, {
        paint() {
          window.requestAnimationFrame = real
          for (const step of steps) step(0)
        },
      })
    })
    await page.goto('/')
    const requested = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
      )
    expect(await requested()).toBe(0)
    await page.evaluate('paint()')
    await settled(page)
    expect(await requested()).toBe(
      (await scripts(page.request, 'first')).length + (await scripts(page.request, 'part')).length,
    )
  })

  test('are requested at once in the background, where nothing is painted', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { value: true })
      window.requestAnimationFrame = () => 0
    })
    await page.goto('/')
    await expect(page.locator('main')).toHaveAttribute('data-ready', 'true')
  })

  test('are requested when the page goes to the background before it was painted', async ({ page }) => {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 0
    })
    await page.goto('/')
    await expect(page.locator('script[type=first]')).not.toHaveCount(0)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(page.locator('main')).toHaveAttribute('data-ready', 'true')
  })
})

test.describe('before the page reacts', { tag: '@desktop' }, () => {
  /** Opens the page, and holds its scripts back until the returned function is called. */
  async function openWithoutScripts(page: Page): Promise<() => void> {
    const first = await scripts(page.request, 'first')
    let arrive = () => {}
    const wait = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route(
      (url) => first.includes(url.pathname),
      async (route) => {
        await wait
        await route.continue()
      },
    )
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    return arrive
  }

  test('what is typed is kept, and read once it does', async ({ page, assay }) => {
    const arrive = await openWithoutScripts(page)
    await assay.issuerId.fill(ISSUER)
    await assay.keyId.fill(KEY_ID)
    await assay.lifetime.fill('19')
    await assay.privateKey.fill(key.pem)
    await expect(assay.main).toHaveAttribute('data-ready', 'false')
    arrive()
    await expect(assay.token).toHaveCount(1)
    await expect(assay.issuerId).toHaveValue(ISSUER)
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await expect(assay.lifetime).toHaveValue('19')
    const { iat, exp } = JSON.parse(
      Buffer.from((await assay.token.textContent())?.split('.')[1] ?? '', 'base64url').toString(),
    )
    expect(exp - iat).toBe(19 * 60)
  })

  test('a service that is chosen is kept, with what is typed for it', async ({ page, assay }) => {
    const arrive = await openWithoutScripts(page)
    await assay.service.selectOption({ label: 'Enterprise Program API' })
    await assay.keyId.fill(KEY_ID)
    await assay.lifetime.fill('19')
    arrive()
    await expect(assay.main).toHaveAttribute('data-ready', 'true')
    await expect(assay.payload).toContainText('apple-developer-enterprise-v1')
    await expect(assay.service.locator('option:checked')).toHaveText('Enterprise Program API')
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await expect(assay.lifetime).toHaveValue('19')
  })

  test('what is chosen is kept, and read once it does', async ({ page, assay }) => {
    const arrive = await openWithoutScripts(page)
    await assay.teamKey.press('ArrowRight')
    await assay.keyFile.setInputFiles({
      name: `AuthKey_${KEY_ID}.p8`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(key.pem),
    })
    await expect(assay.main).toHaveAttribute('data-ready', 'false')
    arrive()
    await expect(assay.token).toHaveCount(1)
    await expect(assay.individualKey).toBeChecked()
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await expect(assay.issuerId).toHaveCount(0)
  })
})

test.describe('a part that loads later', { tag: '@desktop' }, () => {
  let parts: string[]
  test.beforeEach(async ({ request }) => {
    parts = await scripts(request, 'part')
    expect(parts.length).toBeGreaterThan(0)
  })

  /**
   * Responds to every request for a part with `response`, which receives the number of earlier requests for that part.
   */
  async function onParts(page: Page, response: (route: Route, before: number) => Promise<void>) {
    const asked = new Map<string, number>()
    await page.route(
      (url) => parts.includes(url.pathname),
      (route) => {
        const before = asked.get(route.request().url()) ?? 0
        asked.set(route.request().url(), before + 1)
        return response(route, before)
      },
    )
  }

  /**
   * Holds back all parts.
   *
   * @returns a function that releases them
   */
  async function holdParts(page: Page): Promise<() => void> {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await onParts(page, async (route) => {
      await released
      await route.continue()
    })
    return release
  }

  /**
   * Adds a key whose public point has to be computed. That needs the curve library, which is a late part of its own.
   */
  async function givePointlessKey(page: Page): Promise<ThrowawayKey> {
    const key = throwawayKey()
    await page.getByRole('textbox', { name: 'Private key', exact: true }).fill(key.pems['pkcs8-67'])
    return key
  }

  async function expectPointlessKeyToLoad(page: Page) {
    const { fingerprint } = await givePointlessKey(page)
    await expect(page.locator('[data-fingerprint]')).toHaveAttribute('data-fingerprint', fingerprint)
  }

  test('is not requested before the page reacts to input, and has loaded soon after', async ({ page }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('main[data-ready=true]')) return
        performance.mark('ready')
        observer.disconnect()
      }).observe(document, { subtree: true, attributes: true })
    })
    await page.goto('/')
    await settled(page)
    const asked = await page.evaluate(() => {
      const ready = performance.getEntriesByName('ready')[0]?.startTime ?? Number.NaN
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime >= ready)
        .map(({ name }) => new URL(name).pathname)
    })
    expect(asked.sort()).toEqual(parts.sort())
  })

  test('starts to load in a task of its own', async ({ page }) => {
    await page.addInitScript((parts) => {
      const started: number[] = []
      Object.assign(globalThis, { started })
      // An observer is called once at the end of each task.
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
        const scripts = added.filter(
          (node) =>
            node instanceof HTMLScriptElement &&
            node.type === '' &&
            parts.some((path) => node.src.endsWith(path)),
        )
        if (scripts.length > 0) started.push(scripts.length)
      }).observe(document, { subtree: true, childList: true })
    }, parts)
    await page.goto('/')
    await settled(page)
    expect(await page.evaluate('started')).toEqual(parts.map(() => 1))
  })

  /** The number of elements of the page that are neither in its head nor scripts. */
  const mounted = (page: Page) => page.evaluate(() => document.querySelectorAll('body :not(script)').length)

  test('runs on a phone only once somebody does something', async ({ page, assay }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/')
    const before = await mounted(page)
    await settled(page)
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
    expect(await mounted(page)).toBeLessThan(before + 10)
    await expect(assay.request).toHaveCount(0)
    await page.mouse.move(100, 100)
    await expect(assay.request).toBeVisible()
  })

  test('runs on a phone after some seconds, for people who only listen to the page', async ({
    page,
    assay,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.clock.install()
    await page.goto('/')
    await page.locator('main[data-ready=true]').waitFor()
    await expect(page.locator('script[type=part]')).toHaveCount(0)
    await expect(assay.request).toHaveCount(0)
    await page.clock.fastForward('00:09')
    await expect(assay.request).toBeVisible()
  })

  test('works with the network off', async ({ page, context }) => {
    await page.goto('/')
    await settled(page)
    await context.setOffline(true)
    await expectPointlessKeyToLoad(page)
  })

  test('is waited for if it is needed before it has loaded', async ({ page }) => {
    const release = await holdParts(page)
    await page.goto('/')
    await page.locator('main[data-ready=true]').waitFor()
    const key = await givePointlessKey(page)
    await expect(page.locator('[data-fingerprint]')).toHaveCount(0)
    release()
    await expect(page.locator('[data-fingerprint]')).toHaveAttribute('data-fingerprint', key.fingerprint)
  })

  test('does not change the token when it loads', async ({ page, assay }) => {
    const release = await holdParts(page)
    await assay.open()
    await assay.choose({ name: 'AuthKey_D383SF739Q.p8', content: throwawayKey().pem })
    await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
    await assay.token.waitFor()
    await expect(assay.request).toHaveCount(0)
    const compact = await assay.token.textContent()
    release()
    await settled(page)
    await assay.command.waitFor()
    await expect(assay.operation).toHaveValue('List apps')
    expect(await assay.token.textContent()).toBe(compact)
  })

  test('is requested again after it has failed to load', async ({ page, problems }) => {
    await onParts(page, (route, before) => (before === 0 ? route.abort() : route.continue()))
    await page.goto('/')
    await page.locator('main[data-ready=true]').waitFor()
    await expectPointlessKeyToLoad(page)
    const failures = problems.splice(0)
    expect(failures).toHaveLength(parts.length)
    for (const failure of failures) expect(failure).toContain('net::ERR_FAILED')
  })

  /** The message of Chromium on the console for each script that did not load, and nothing else. */
  function expectFailures(problems: string[], word: string) {
    const failures = problems.splice(0)
    expect(failures.length).toBeGreaterThan(parts.length)
    for (const failure of failures) expect(failure).toContain(word)
  }

  /** Lets the time between the tries of a part pass until this is shown. */
  async function triesPass(page: Page, shown: Locator) {
    await expect(async () => {
      await page.clock.runFor(4000)
      await expect(shown).toBeVisible({ timeout: 250 })
    }).toPass()
  }

  test('that never loads is reported in its place, Mint works without it, and Retry loads it', async ({
    page,
    assay,
    problems,
  }) => {
    let online = false
    await onParts(page, (route) => (online ? route.continue() : route.abort()))
    await page.clock.install()
    await page.goto('/')
    const command = page.getByRole('alert').filter({ hasText: 'This part didn’t load' })
    await triesPass(page, command)
    await assay.choose({ name: 'AuthKey_D383SF739Q.p8', content: throwawayKey().pem })
    await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
    await assay.token.waitFor()
    const compact = await assay.token.textContent()
    expect(compact?.split('.')).toHaveLength(3)

    await command.getByRole('button', { name: 'Retry', exact: true }).click()
    await expect(command).toBeVisible()
    await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
    await expect(command).toBeVisible()
    online = true
    await command.getByRole('button', { name: 'Retry', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Token, command or response', exact: true })).toBeVisible()
    await page.getByRole('tab', { name: 'Mint', exact: true }).click()
    await assay.command.waitFor()
    expect(await assay.token.textContent()).toBe(compact)
    await expect(page.locator('[data-part]')).toHaveCount(0)
    expectFailures(problems, 'net::ERR_FAILED')
  })

  test('that a key needs and that never loads is reported at once, and adding the key again loads it', {
    tag: '@release',
  }, async ({ page, problems }) => {
    let online = false
    await onParts(page, (route) => (online ? route.continue() : route.abort()))
    await page.clock.install()
    await page.goto('/')
    await page.locator('main[data-ready=true]').waitFor()
    const key = throwawayKey()
    const box = page.getByRole('textbox', { name: 'Private key', exact: true })
    await box.fill(key.pems['pkcs8-67'])
    await triesPass(page, page.getByText('The key couldn’t be read', { exact: true }))
    online = true
    await box.fill(key.pems['pkcs8-67'])
    await expect(page.locator('[data-fingerprint]')).toHaveAttribute('data-fingerprint', key.fingerprint)
    expectFailures(problems, 'net::ERR_FAILED')
  })

  test('that an update removed is reported as gone, and Reload loads the new page', {
    tag: '@release',
  }, async ({ page, assay, problems }) => {
    let updated = true
    await onParts(page, (route) => (updated ? route.fulfill({ status: 404, body: '' }) : route.continue()))
    await page.goto('/')
    const gone = page.getByRole('alert').filter({ hasText: 'A newer version has replaced this part' })
    // In real time: where the clock is ours, the page is not told the status of a file that did not come.
    await expect(gone).toBeVisible({ timeout: 30_000 })
    await expect(gone.getByRole('button')).toHaveText(['Reload'])
    updated = false
    await gone.getByRole('button', { name: 'Reload', exact: true }).click()
    await settled(page)
    await expect(assay.operation).toHaveValue('List apps')
    await expect(page.locator('[data-part]')).toHaveCount(0)
    expectFailures(problems, '404')
  })
})
