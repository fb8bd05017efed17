import { desktopFirst, expect, test } from './fixtures'
import { siteKept } from './kept-site'
import { unprotected } from './listener'
import { axeFindings, overhang } from './looks'

test.use({ serviceWorkers: 'allow' })

for (const { width, tag } of desktopFirst)
  test(`the page tries to send, and shows the browser blocking each way${width}`, { tag }, async ({
    page,
    problems,
  }) => {
    await page.goto('/security/')
    await siteKept(page)
    await expect(page.getByRole('heading', { name: 'What is not protected', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Try to send something', exact: true }).click()
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      'The browser blocked all 10 attempts that a policy covers. The service worker kept the other 3 from our own host.',
      { timeout: 60_000 },
    )
    const rows = page.getByRole('list', { name: 'Attempts', exact: true }).getByRole('listitem')
    await expect(rows).toHaveCount(13)
    for (const [at, row] of (await rows.all()).entries())
      await expect(row).toHaveAttribute('data-attempt', at < 10 ? 'refused' : 'kept')
    await expect(rows.nth(9)).toHaveText('WebRTCblocked by Connection-Allowlist')
    // The browser also reports on the console what it blocks.
    expect(problems.splice(0).filter((problem) => problem.includes('violation of')).length).toBeGreaterThan(8)
    expect(page.url()).toMatch(/\/security\/$/u)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await axeFindings(page)).toEqual([])
    problems.splice(0)
  })

test('without the policy the page says not to use a key', {
  tag: ['@desktop', '@release'],
}, async ({ context, problems }) => {
  const open = await unprotected('out')
  const page = await context.newPage()
  await page.goto(`${open.origin}/security/`)
  await page.getByRole('button', { name: 'Try to send something', exact: true }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('Do not use a key here', {
    timeout: 60_000,
  })
  const rows = page.getByRole('list', { name: 'Attempts', exact: true }).getByRole('listitem')
  await expect(rows.filter({ hasText: /not blocked$/u })).toHaveCount(9)
  await expect(rows.nth(9)).toHaveAttribute('data-attempt', 'open')
  await expect(page.locator('[data-attempt=own-host]')).toHaveCount(3)
  await page.close()
  await open.close()
  problems.splice(0)
})

test('is one click away from the main page', { tag: '@desktop' }, async ({ page, assay }) => {
  await assay.open()
  await page.getByRole('link', { name: 'Nothing is sent', exact: true }).click()
  await expect(page).toHaveURL(/\/security\/#try$/u)
})

test('lists exactly the files that run before the first token', { tag: '@desktop' }, async ({
  page,
  request,
}) => {
  await page.goto('/security/')
  const text =
    (await page.getByRole('region', { name: 'What runs before the first token' }).textContent()) ?? ''
  expect(text).not.toContain('@@')
  const listed = [...text.matchAll(/([\w~.-]+\.(?:js|css)) \(([\d,]+)\)/gu)]
  const html = await (await request.get('/')).text()
  const asked = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="[^"]*\/([\w~.-]+\.(?:js|css))"/gu)]
  const first = asked.filter(([tag]) => !/type="part"/u.test(tag)).map(([, name]) => name)
  expect(listed.map(([, name]) => name).sort()).toEqual([...new Set(first)].sort())
  for (const [, name, bytes] of listed) {
    const file = await request.get(`/_next/static/chunks/${name}`)
    expect((await file.body()).length, name).toBe(Number(bytes?.replaceAll(',', '')))
  }
})
