import type { Page } from 'playwright/test'
import { operations } from '../lib/catalog/operations'
import { shells } from '../lib/request/shell'
import { throwawayKey } from '../testing/throwaway-key'
import { clients } from '../testing/written'
import { desktopFirst, expect, test } from './fixtures'
import { workbench } from './workbench'

const key = throwawayKey()

/** The page with a team key loaded and the whole catalog there. */
async function ready(page: Page) {
  const assay = workbench(page)
  await assay.open()
  await assay.choose({ name: 'AuthKey_D383SF739Q.p8', content: key.pem })
  await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
  await expect(assay.token).toBeVisible()
  await expect(page.getByText(`Search ${operations().length} operations`)).toHaveCount(1)
  return { assay, finder: assay.operation }
}

test('every operation of the catalog is offered, and the list shows its version', {
  tag: '@desktop',
}, async ({ page }) => {
  const { assay } = await ready(page)
  await assay.operation.click()
  await expect(assay.request).toContainText(`${operations().length} of ${operations().length}`)
  await expect(assay.request).toContainText('4.4.1, plus 40 operations of 4.5.1')
  await expect(assay.offered.first()).toHaveAttribute('data-path', '/v1/apps')
})

test.describe('while somebody types', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install()
  })

  test('the list follows after the next paint, first with as many operations as are in view', async ({
    page,
  }) => {
    const { assay, finder } = await ready(page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await finder.pressSequentially('list')
    await expect(finder).toHaveValue('list')
    await expect(assay.offered).toHaveCount(0)
    await page.clock.runFor(50)
    await expect(assay.offered).toHaveCount(8)
    await page.clock.runFor(1000)
    await expect(assay.offered).toHaveCount(60)
    await finder.press('s')
    await page.clock.runFor(50)
    await expect(assay.offered).toHaveCount(8)
  })

  test('Enter chooses what the whole text finds, even before the list shows it', async ({ page }) => {
    const { finder } = await ready(page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await finder.pressSequentially('list')
    await page.clock.runFor(1000)
    await finder.pressSequentially(' devices')
    await finder.press('Enter')
    await expect(finder).toHaveAttribute('aria-description', 'GET /v1/devices')
  })
})

for (const { width, tag } of desktopFirst)
  test(`an operation is found despite a typing error and chosen with Enter${width}`, {
    tag,
  }, async ({ page }) => {
    const { assay, finder } = await ready(page)
    await finder.pressSequentially('add build beta grup')
    await expect(assay.offered.first()).toContainText('/relationships/')
    await finder.press('Enter')
    await expect(finder).toHaveAttribute('aria-expanded', 'false')
    await expect(finder).toHaveAttribute('aria-description', /^POST /u)
    await expect(assay.command).toHaveCount(0)
    await expect(assay.commandRegion).toContainText('id')
  })

test('Tab shows the chosen operation, and Escape keeps it', { tag: '@desktop' }, async ({ page }) => {
  const { assay, finder } = await ready(page)
  const chosen = await finder.inputValue()
  await finder.focus()
  await expect(finder).toHaveAttribute('aria-expanded', 'false')
  await finder.press('ArrowDown')
  await expect(finder).toHaveAttribute('aria-expanded', 'true')
  await finder.press('Escape')
  await expect(assay.offered).toHaveCount(0)
  await expect(finder).toHaveValue(chosen)
})

test('a path typed by hand fills in its values, even if the catalog does not have it', {
  tag: '@desktop',
}, async ({ page }) => {
  const { assay, finder } = await ready(page)
  await finder.fill('/v1/ciProducts/123/workflows?limit=5')
  await finder.press('Enter')
  await expect(assay.textbox('id')).toHaveValue('123')
  await expect(assay.command).toContainText('/v1/ciProducts/123/workflows?limit=5')
  await finder.fill('GET /v9/novelties?filter[kind]=new')
  await expect(assay.offered.first()).toContainText('does not have this path')
  await finder.press('Enter')
  await expect(assay.command).toContainText('/v9/novelties?filter[kind]=new')
  await expect(assay.command).toContainText('-g')
})

test('the scope for exactly this request is added to the token and allows a longer lifetime', {
  tag: '@desktop',
}, async ({ page }) => {
  const { assay, finder } = await ready(page)
  await finder.fill('/v1/ciProducts/123/workflows?limit=5')
  await finder.press('Enter')
  await assay.parameters.click()
  await assay.button('Limit the token to this request').click()
  await expect(assay.scope).toHaveValue('GET /v1/ciProducts/123/workflows')
  await expect(assay.payload).toContainText('GET /v1/ciProducts/123/workflows')
  await assay.lifetime.fill('100000')
  await expect(assay.token).toBeVisible()
  await assay.pick('apps_getCollection')
  await assay.parameters.click()
  await expect(assay.request).toContainText('does not allow this request')
})

test('a write has no scope, and says why', { tag: '@desktop' }, async ({ page }) => {
  const { assay } = await ready(page)
  await assay.pick('builds_betaGroups_createToManyRelationship')
  await assay.parameters.click()
  await expect(assay.request).toContainText('Apple documents only GET for scope entries')
})

for (const { width, tag } of desktopFirst)
  test(`a parameter of any name can be added${width}`, { tag }, async ({ page }) => {
    const { assay } = await ready(page)
    await assay.parameters.click()
    await assay.textbox('A parameter that is not listed').fill('filter[novel]')
    await assay.textbox('A parameter that is not listed').press('Enter')
    await assay.textbox('filter[novel]').fill('a b')
    await expect(assay.command).toContainText('filter[novel]=a%20b')
  })

test('every client and language writes the request', { tag: '@desktop' }, async ({ page }) => {
  const { assay } = await ready(page)
  const token = (await assay.token.textContent()) ?? ''
  const ids = await assay.shell
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  expect(ids).toEqual([...shells, ...clients].map(({ id }) => id))
  for (const id of ids) {
    await assay.shell.selectOption(id)
    await expect(assay.command, id).toContainText('api.appstoreconnect.apple.com')
    await expect(assay.command, id).toContainText(token)
  }
})
