import { expect, test } from './fixtures'
import { key, mintTeamToken } from './team-key'
import { valuesOf } from './workbench'

test.beforeEach(({ assay }) => assay.open())

test.describe('the names', () => {
  test('of both jobs and of everything in Mint are there before there is a key', async ({ page, assay }) => {
    for (const part of [
      assay.privateKey,
      assay.keyFile,
      assay.service,
      assay.teamKey,
      assay.individualKey,
      assay.keyId,
      assay.issuerId,
      assay.scope,
      assay.lifetime,
      assay.tokenRegion,
      assay.tokenStatus,
      assay.header,
      assay.payload,
      assay.operation,
      assay.shell,
      assay.placement,
      assay.commandRegion,
    ]) {
      await expect(part).toHaveCount(1)
    }
    for (const part of [assay.loaded, assay.alert, assay.token, assay.command, assay.expiresIn]) {
      await expect(part).toHaveCount(0)
    }
    await expect(assay.service.locator('option').first()).toHaveText('App Store Connect API')
    await expect(assay.service).toHaveValue('asc')
    await expect(assay.teamKey).toBeChecked()
    await expect(assay.lifetime).toHaveValue('15')
    await expect(assay.placement.locator('option')).toHaveCount(3)
    expect(await valuesOf(assay.placement)).toEqual(['inline', 'variable', 'prompt'])
    expect(await valuesOf(assay.shell)).toEqual(expect.arrayContaining(['bash', 'fish', 'powershell', 'cmd']))
    const listed = await assay.listed()
    expect(listed.filter(({ method, path }) => !method || !path.startsWith('/'))).toEqual([])
    expect(listed.length).toBeGreaterThanOrEqual(8)

    // The browser shall neither keep nor complete the key.
    await expect(assay.privateKey).toHaveAttribute('spellcheck', 'false')
    await expect(assay.privateKey).toHaveAttribute('autocomplete', 'off')
    expect(await assay.privateKey.evaluate((element) => element.tagName)).toBe('TEXTAREA')
    await expect(page.locator('form')).toHaveCount(0)
    await expect(assay.keyFile).toHaveAttribute('type', 'file')
    expect(await assay.keyFile.getAttribute('accept')).toBeNull()

    // Mint is the first of both jobs, and open.
    await expect(page.getByRole('tab')).toHaveText(['Mint', 'Inspect'])
    await expect(assay.mintTab).toHaveAttribute('aria-selected', 'true')
    await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'false')
    await expect(page.getByRole('tabpanel', { name: 'Mint', exact: true })).toBeVisible()
    await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeHidden()
    await assay.inspectTab.click()
    await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeVisible()
    await expect(page.getByRole('tabpanel', { name: 'Mint', exact: true })).toBeHidden()
  })

  test('of everything about a token are there once there is one', async ({ assay }) => {
    await mintTeamToken(assay)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    for (const part of [
      assay.loaded,
      assay.forget,
      assay.copyToken,
      assay.copyHeader,
      assay.copyCommand,
      assay.expiresIn,
      assay.tokenStatus,
      assay.command,
      assay.header.locator('pre[data-json]'),
      assay.payload.locator('pre[data-json]'),
    ]) {
      await expect(part).toHaveCount(1)
    }
    await expect(assay.privateKey).toHaveCount(0)
  })

  test('of the path and query of an operation are those of Apple', { tag: '@desktop' }, async ({ assay }) => {
    await mintTeamToken(assay)
    await assay.pick('apps_customerReviews_getToManyRelated')
    await expect(assay.command).toHaveCount(0)
    await expect(assay.copyCommand).toBeDisabled()
    await expect(assay.commandRegion).toContainText('id')
    await assay.textbox('id').fill('1234567890')
    await assay.parameters.click()
    await assay.textbox('filter[rating]').fill('1,2')
    await expect(assay.command).toContainText(
      'https://api.appstoreconnect.apple.com/v1/apps/1234567890/customerReviews?filter[rating]=1,2',
    )
  })
})
