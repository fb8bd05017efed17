import { readdirSync } from 'node:fs'
import { readSource } from '../lib/inspect/source'
import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { axeFindings, overhang } from './looks'

const FEW = ['exp-passed', 'key-literal-backslash-n', 'store-server-not-released', 'sig-hmac-under-es256']
const INDEX_TITLE = 'Why Apple says 401'

/** What the pages were made of, with all rules: loaded where it is asked, and not by every other run of the suite. */
const allCauses = async () => (await import('../lib/inspect/causes')).causes

/** The addresses of the pages that were made. */
const pages = (): string[] =>
  readdirSync('out/causes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/causes/${name}/`)

test('every cause has a page of its own that a search can find', { tag: ['@desktop', '@release'] }, async ({
  request,
}) => {
  const titles = new Map<string, string>()
  const faults: string[] = []
  const causes = await allCauses()
  expect(pages().sort()).toEqual(causes.map(({ id }) => `/causes/${id}/`).sort())
  for (const { id, title, symptom, sources } of causes) {
    const response = await request.get(`/causes/${id}/`)
    const html = await response.text()
    const fault = (what: string) => faults.push(`${id}: ${what}`)
    const text = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '')
    const headers = response.headers()
    const pageTitle = text(/<title>([^<]*)<\/title>/u)
    if (response.status() !== 200) fault(`status ${response.status()}`)
    if (!pageTitle.startsWith(title) || !pageTitle.endsWith(' · Assay')) fault(`title ${pageTitle}`)
    const twin = titles.get(pageTitle)
    if (twin !== undefined) fault(`has the title of ${twin}`)
    titles.set(pageTitle, id)
    const description = text(/<meta name="description" content="([^"]*)"/u)
    if (!description.startsWith(symptom.replaceAll('`', '').slice(0, 60))) fault(`description ${description}`)
    if (text(/<h1[^>]*>([^<]*)<\/h1>/u) !== title) fault('heading')
    if (!headers['content-security-policy']?.includes("script-src 'none'")) fault('may run a script')
    if (!html.includes('href="/#inspect"')) fault('no way to Inspect')
    const links = [...html.matchAll(/<a [^>]*href="(https:[^"]+)"[^>]*>([^<]*)<\/a>/gu)]
    if (links.length === 0 && sources.some((source) => readSource(source).href)) fault('no source is a link')
    for (const [, href = '', name = ''] of links) {
      if (!headers['connection-allowlist']?.includes(`"${new URL(href).origin}/*"`)) fault(`${href} is shut`)
      if (!/[A-Za-z].*[ ,:]/u.test(name)) fault(`a link named ${name}`)
    }
  }
  expect(faults).toEqual([])
  expect((await request.get('/causes/no-such-cause/')).status()).toBe(404)
})

const unescaped = (text: string): string =>
  text.replace(
    /&(?:amp|lt|gt|quot|#x27);/gu,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" })[entity] ?? entity,
  )

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all causes are listed, and their pages have what they are opened for', { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.goto('/causes/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(INDEX_TITLE)
    await expect(page).toHaveTitle(/401/)
    await expect(page.getByRole('searchbox')).toBeHidden()
    const links = await page
      .locator('main [data-words] a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')))
    expect([...links].sort()).toEqual(pages().sort())
    await page.locator('summary', { hasText: 'By error text' }).click()
    const entry = page.locator('dt', { hasText: /^invalid_client$/u }).locator('xpath=following-sibling::dd')
    await expect(entry.locator('a[href="/causes/siwa-sub/"]')).toBeVisible()
    for (const id of FEW) {
      await page.goto(`/causes/${id}/`)
      for (const name of ['What you see', 'How to check', 'Fix'])
        await expect(page.getByRole('region', { name, exact: true })).toContainText(/\w+ \w+/u)
    }
  })

  test('what is known of a cause can be read on its page', { tag: ['@desktop', '@release'] }, async ({
    page,
  }) => {
    const causes = await allCauses()
    for (const id of FEW) {
      const cause = causes.find((each) => each.id === id)
      await page.goto(`/causes/${id}/`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(cause?.title ?? '?')
      for (const [name, text] of [
        ['What you see', cause?.symptom],
        ['How to check', cause?.proof],
        ['Fix', cause?.remedy],
      ] as const)
        await expect(page.getByRole('region', { name, exact: true })).toContainText(
          (text ?? '?').replaceAll('`', ''),
        )
      await expect(page.locator('article')).toContainText((cause?.why ?? '?').replaceAll('`', ''))
      for (const source of cause?.sources ?? []) {
        const { title, href } = readSource(source)
        const shown = href === undefined ? page.locator('main') : page.locator(`main a[href="${href}"]`)
        await expect(shown).toContainText(title, { ignoreCase: true })
      }
    }
  })
})

test.describe('the fix in code, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  /** It has a fix in more languages than any other page. */
  const MANY = '/causes/key-literal-backslash-n/'

  test('is shown in the chosen language', async ({ page }) => {
    await page.goto(MANY)
    const fix = page.getByRole('region', { name: 'Fix in your code', exact: true })
    const choices = fix.getByRole('radio')
    const names = await choices.evaluateAll((all) => all.map((each) => each.parentElement?.textContent ?? ''))
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) {
      await fix.getByRole('radio', { name, exact: true }).check()
      await expect(fix.getByRole('region')).toHaveCount(1)
      await expect(fix.getByRole('region', { name, exact: true })).toBeVisible()
    }
    await page.keyboard.press('ArrowLeft')
    await expect(fix.getByRole('region', { name: names.at(-2) ?? '?', exact: true })).toBeVisible()
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })

  test('has five languages in one row of a phone', { tag: '@desktop' }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/causes/time-ms/')
    const tops = await page
      .locator('.fixes .segment')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect(tops).toHaveLength(5)
    expect(new Set(tops).size).toBe(1)
  })

  test('is shown in all languages if the style sheet can’t follow a choice', { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll(':has(', ':unknown(') })
    })
    await page.goto(MANY)
    const fix = page.getByRole('region', { name: 'Fix in your code', exact: true })
    await expect(fix.getByRole('radio')).toHaveCount(0)
    const names = await fix.getByRole('region').getByRole('heading').allTextContents()
    expect(names.length).toBeGreaterThan(8)
    for (const name of names)
      await expect(fix.getByRole('region', { name, exact: true }).locator('ins').first()).toBeVisible()
  })
})

test('a page of causes leads back to Inspect, and a finding leads to its page', { tag: '@desktop' }, async ({
  page,
}) => {
  const inspect = inspector(page)
  await page.goto('/causes/exp-passed/')
  await page.getByRole('link', { name: 'Check my token' }).click()
  await inspect.box.waitFor()
  await expect(page.getByRole('tab', { name: 'Inspect', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await inspect.look('curl https://api.appstoreconnect.apple.com/v1/apps -H Authorization: Bearer x')
  const finding = inspect.finding('curl-header-unquoted')
  if ((await finding.locator('details').getAttribute('open')) === null)
    await finding.locator('summary').click()
  await finding.getByRole('link', { name: 'More about this' }).click()
  await expect(page).toHaveURL(/\/causes\/curl-header-unquoted\/$/)
  await page
    .getByRole('navigation', { name: 'Assay' })
    .getByRole('link', { name: 'Causes', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(INDEX_TITLE)
})

test('the tokens of an example open in Inspect', { tag: '@release' }, async ({ page }) => {
  const inspect = inspector(page)
  for (const [name, id, verdict] of [
    ['Rejected', 'time-ms', 'error'],
    ['Correct', undefined, 'ok'],
  ] as const) {
    await page.goto('/causes/time-ms/')
    const card = page.getByRole('region', { name, exact: true })
    await card.getByRole('link', { name: 'Open in Inspect', exact: true }).click()
    // On a phone the box is folded.
    const box = inspect.panel.getByLabel('Token, command or response', { exact: true })
    await expect(box).toHaveValue(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{86}$/u)
    await expect(inspect.verdict).toHaveAttribute('data-verdict', verdict)
    expect((await inspect.snapshot()).findings).toEqual(id === undefined ? [] : [`${id} error`])
    // The address names the example no longer, so that what is pasted next is not replaced when the page is reloaded.
    expect(new URL(page.url()).hash).toBe('#inspect')
  }
})

test('an example that there is not leaves Inspect empty', { tag: ['@desktop', '@release'] }, async ({
  page,
}) => {
  const inspect = inspector(page)
  for (const name of ['no-such-cause', 'constructor-correct']) {
    await page.goto('/causes/')
    await page.goto(`/#inspect=${name}`)
    await expect(inspect.box).toHaveValue('')
    await expect.poll(() => new URL(page.url()).hash, name).toBe('#inspect')
    await inspect.look('Authorization: Bearer ***')
    await expect(inspect.finding('token-masked')).toHaveCount(1)
  }
  // An address that is changed by hand is followed too.
  await page.evaluate(() => {
    location.hash = '#inspect=aud-wrong'
  })
  await expect(inspect.finding('aud-wrong')).toHaveCount(1)
})

test('the list is filtered by what is typed, without a request', async ({ page }) => {
  await page.goto('/causes/')
  const box = page.getByRole('searchbox', { name: 'Find a cause', exact: true })
  const shown = page.locator('[data-words]:not([hidden])')
  const first = await shown.count()
  expect(first).toBe(pages().length)
  // The page may not react to input yet, so this is repeated.
  await expect(async () => {
    await box.fill('invalid curve name')
    await expect(shown).not.toHaveCount(first, { timeout: 500 })
  }).toPass()
  await page.context().setOffline(true)
  await expect(
    page.locator('[data-words]:not([hidden]) a[href="/causes/key-literal-backslash-n/"]'),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Services mixed up' })).toBeHidden()
  // On a page that was scrolled down, the first cause appears right below the sticky box.
  await box.fill('')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await box.pressSequentially('invalid_client')
  await expect(shown.first()).toBeInViewport()
  await box.fill('curl: (3) bad range in URL position 57:')
  await expect(page.getByRole('main').getByRole('status')).toContainText('No cause has all of these words.')
  await expect(shown.first()).toContainText('brackets')
  await box.fill('quantum entanglement')
  await expect(page.getByRole('main').getByRole('status')).toContainText('No cause matches.')
  await expect(shown).toHaveCount(0)
  await box.fill('')
  await expect(shown).toHaveCount(first)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('the reason, the fix, the example and the fix in code come first', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto('/causes/time-ms/')
  await expect(page.locator('article').getByRole('heading', { level: 2 })).toHaveText([
    'Fix',
    'Worked example',
    'Fix in your code',
    'What you see',
    'How to check',
  ])
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('region', { name: 'Fix in your code', exact: true })).toBeInViewport({
    ratio: 1,
  })
})

test('a worked example marks the fault beside the correct version', async ({ page }) => {
  await page.goto('/causes/aud-wrong/')
  const bad = page.getByRole('region', { name: 'Rejected', exact: true })
  const good = page.getByRole('region', { name: 'Correct', exact: true })
  await expect(bad.locator('del')).toHaveText('  "aud": "appstoreconnect-v2"')
  await expect(good.locator('ins')).toHaveText('  "aud": "appstoreconnect-v1"')
  const [left, right] = [await bad.boundingBox(), await good.boundingBox()]
  const beside = left !== null && right !== null && left.y === right.y
  expect(beside).toBe((page.viewportSize()?.width ?? 0) >= 900)
  if (beside) {
    // A longer caption on one side doesn’t move the line above it.
    await bad.locator('p').evaluate((caption) => caption.append(' longer'.repeat(20)))
    const tops = await page
      .locator('section > p')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect(new Set(tops.slice(0, 2)).size).toBe(1)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('axe finds nothing on pages of causes of each kind, and they never scroll sideways', {
  tag: ['@desktop', '@release'],
}, async ({ page }) => {
  test.slow()
  for (const path of ['', 'time-ms/', 'key-literal-backslash-n/', 'agreements-missing/', 'alg-hs256/']) {
    await page.goto(`/causes/${path}`)
    expect(await axeFindings(page), path).toEqual([])
    expect(await overhang(page), path).toBeLessThanOrEqual(0)
  }
})
