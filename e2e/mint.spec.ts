import { desktopFirst, expect, releaseOnly, test } from './fixtures'
import { ISSUER, KEY_ID, key } from './team-key'
import { valuesOf } from './workbench'

test.beforeEach(({ assay }) => assay.open())

for (const { width, tag } of desktopFirst)
  test(`opens Inspect if its URL says so${width}`, { tag }, async ({ page, assay }) => {
    await assay.open('/?x#inspect')
    await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeVisible()
    await expect(assay.privateKey).toBeVisible()
  })

// For each change, widths.spec.ts looks at fewer states, but at every width.
for (const { width, tag } of releaseOnly)
  test(`never scrolls sideways, in no state${width}`, { tag }, async ({ page, assay }) => {
    test.slow()
    const fits = async (state: string) => {
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(content, state).toBeLessThanOrEqual(window ?? 0)
    }
    await fits('empty')
    await assay.privateKey.fill('x'.repeat(500))
    await expect(assay.alert).toHaveCount(1)
    await fits('refused text')
    await assay.choose({ name: `${'long-name-'.repeat(20)}.p8`, content: 'y'.repeat(500) })
    await expect(assay.alert).toContainText('long-name-')
    await fits('refused file')
    await assay.keyId.fill('A'.repeat(300))
    await assay.choose({ name: `AuthKey_${'B'.repeat(40)}.p8`, content: key.pem })
    await expect(assay.fingerprint).toHaveCount(1)
    await fits('conflict of long IDs')
    await assay.issuerId.fill('C'.repeat(300))
    await assay.scope.fill(`GET /v1/apps/${'d'.repeat(300)}`)
    await fits('long wrong values')
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    await fits('token with long values')
    await assay.keyId.fill(KEY_ID)
    await assay.scope.fill('')
    await fits('token')
    for (const { id } of (await assay.listed()).slice(0, 20)) {
      await assay.pick(id)
      await fits(id)
    }
    await assay.operation.fill('beta groups')
    await assay.offered.first().waitFor()
    await fits('finding a request')
    await assay.operation.press('Escape')
    await assay.pick('salesReports_getCollection')
    await assay.textbox('filter[vendorNumber]').fill('8'.repeat(300))
    for (const shell of await valuesOf(assay.shell)) {
      await assay.shell.selectOption(shell)
      await fits(shell)
    }
    await assay.edit()
    await assay.individualKey.click()
    await fits('individual')
    await assay.lifetime.fill('1e300')
    await fits('long lifetime')
    await assay.inspectTab.click()
    await fits('inspect')
  })
