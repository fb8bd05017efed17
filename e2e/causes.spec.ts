import { causes } from '../lib/inspect/causes'
import { readSource } from '../lib/inspect/source'
import { expect, test } from './fixtures'
import { inspector } from './inspector'

const FEW = ['exp-passed', 'key-literal-backslash-n', 'store-server-not-released', 'sig-hmac-under-es256']

test('every cause has a page of its own that a search can find', { tag: '@desktop' }, async ({ request }) => {
  const seen = new Map<string, string>()
  const faults: string[] = []
  for (const { id, title, symptom } of causes) {
    const answer = await request.get(`/causes/${id}/`)
    const html = await answer.text()
    const text = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '')
    const found = {
      status: answer.status(),
      title: text(/<title>([^<]*)<\/title>/u),
      description: text(/<meta name="description" content="([^"]*)"/u),
      heading: text(/<h1[^>]*>([^<]*)<\/h1>/u),
      policy: /default-src 'none'/u.test(answer.headers()['content-security-policy'] ?? ''),
      back: html.includes('href="/#inspect"'),
    }
    const wanted = {
      status: 200,
      title: `${title} · Apple 401 · Assay`,
      description: symptom,
      heading: title,
      policy: true,
      back: true,
    }
    if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${id}: ${JSON.stringify(found)}`)
    const twin = seen.get(found.title)
    if (twin !== undefined) faults.push(`${id} has the title of ${twin}`)
    seen.set(found.title, id)
  }
  expect(faults).toEqual([])
  expect(seen.size).toBeGreaterThan(140)
  expect((await request.get('/causes/no-such-cause/')).status()).toBe(404)
})

const unescaped = (text: string): string =>
  text.replace(
    /&(?:amp|lt|gt|quot|#x27);/gu,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" })[entity] ?? entity,
  )

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all causes are listed, and each can be read', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/causes/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why Apple answers 401')
    await expect(page).toHaveTitle(/401/)
    const links = await page
      .locator('main a[href^="/causes/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')))
    expect([...links].sort()).toEqual(causes.map(({ id }) => `/causes/${id}/`).sort())
    for (const id of FEW) {
      const cause = causes.find((each) => each.id === id)
      await page.goto('/causes/')
      await page.locator(`main a[href="/causes/${id}/"]`).click()
      await expect(page).toHaveURL(new RegExp(`/causes/${id}/$`, 'u'))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(cause?.title ?? '?')
      for (const [term, text] of [
        ['What you see', cause?.symptom],
        ['Why', cause?.why],
        ['How to prove it', cause?.proof],
        ['Fix', cause?.remedy],
      ] as const) {
        const detail = page
          .locator('dt', { hasText: new RegExp(`^${term}$`, 'u') })
          .locator('xpath=following-sibling::dd')
        await expect(detail).toHaveText(text ?? '?')
      }
      for (const source of cause?.sources ?? []) {
        const { title, href } = readSource(source)
        const shown = href === undefined ? page.locator('main') : page.locator(`main a[href="${href}"]`)
        await expect(shown).toContainText(title)
      }
    }
  })
})

test('a page of causes leads back to Inspect, and a finding leads to its page', { tag: '@desktop' }, async ({
  page,
}) => {
  const inspect = inspector(page)
  await page.goto('/causes/exp-passed/')
  await page.getByRole('link', { name: 'Let Assay look for it in your token or command' }).click()
  await inspect.box.waitFor()
  await expect(page.getByRole('tab', { name: 'Inspect', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await inspect.look('curl https://api.appstoreconnect.apple.com/v1/apps -H Authorization: Bearer x')
  const finding = inspect.finding('curl-header-unquoted')
  if (!(await finding.locator('details').getAttribute('open'))) await finding.locator('summary').focus()
  await finding.getByRole('link', { name: 'More about this' }).click()
  await expect(page).toHaveURL(/\/causes\/curl-header-unquoted\/$/)
  await page
    .getByRole('navigation', { name: 'Assay' })
    .getByRole('link', { name: 'Causes', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why Apple answers 401')
})
