import { generateKeyPairSync } from 'node:crypto'
import { profiles } from '../lib/profile/all'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, releaseOnly, test } from './fixtures'
import { axeFindings } from './looks'
import type { Workbench } from './workbench'

const key = throwawayKey()
const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

async function giveTeamKey(assay: Workbench) {
  await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
  await assay.issuerId.fill(ISSUER)
  await assay.token.waitFor()
}

test('axe finds nothing while a key is given', { tag: '@desktop' }, async ({ page, assay }) => {
  test.slow()
  await assay.open()
  expect(await axeFindings(page), 'empty').toEqual([])

  await assay.choose({
    name: 'rsa.pem',
    content: generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey,
  })
  await expect(assay.alert).toHaveCount(1)
  expect(await axeFindings(page, '[aria-label="Key and fields"]'), 'refused').toEqual([])

  await assay.choose({ name: 'two.p8', content: throwawayKey().pem + key.pem })
  await expect(page.getByRole('group', { name: 'Which key', exact: true })).toBeVisible()
  expect(await axeFindings(page, '[aria-label="Key and fields"]'), 'several keys').toEqual([])

  await page.locator('summary', { hasText: 'Key options' }).click()
  await page.getByRole('checkbox', { name: /^Let me copy a repaired version/ }).check()
  await assay.choose({ name: 'sec1.p8', content: key.pems['sec1-121'] })
  await expect(assay.button('Copy as .p8 text')).toBeVisible()
  expect(await axeFindings(page, '[aria-label="Key and fields"]'), 'held').toEqual([])

  await assay.button('Load key').click()
  await expect(assay.fingerprint).toHaveCount(1)
  expect(await axeFindings(page), 'loaded').toEqual([])
})

for (const { width, tag } of releaseOnly)
  test(`axe finds nothing while a token is minted${width}`, { tag }, async ({ page, assay }) => {
    test.slow()
    await page.clock.install()
    await assay.open()
    await assay.keyId.fill('AAAAAAAAAA')
    await assay.issuerId.fill('A1B2C3D4E5')
    await assay.scope.fill('GET v1/apps')
    await assay.lifetime.fill('25')
    await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
    await assay.button('Use it').waitFor()
    expect(await axeFindings(page), 'errors beside fields, and a question').toEqual([])

    await assay.button('Use it').click()
    await assay.issuerId.fill(`${ISSUER} `)
    await assay.issuerId.blur()
    await assay.scope.fill('')
    await assay.lifetime.fill('20')
    await assay.token.waitFor()
    expect(await axeFindings(page), 'token, with diagnostics').toEqual([])

    await assay.copyToken.click()
    expect(await axeFindings(page, '[aria-label="Token"]'), 'copied').toEqual([])

    await page.clock.fastForward('21:00')
    await assay.mintAgain.waitFor()
    expect(await axeFindings(page, '[aria-label="Token"]'), 'expired').toEqual([])

    await assay.edit()
    await assay.individualKey.click()
    await assay.token.waitFor()
    expect(await axeFindings(page, '[aria-label="Who signs"]'), 'individual key').toEqual([])
  })

test('axe finds nothing in the form of an operation', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  test.slow()
  await assay.open()
  await giveTeamKey(assay)
  for (const operation of ['salesReports_getCollection', 'builds_betaGroups_createToManyRelationship']) {
    await assay.pick(operation)
    await expect(assay.command).toHaveCount(0)
    expect(await axeFindings(page, '[aria-label="Command"]', ['light']), operation).toEqual([])
  }
  await assay.pick('builds_getCollection')
  await assay.parameters.click()
  expect(await axeFindings(page, '[aria-label="Command"]'), 'all parameters').toEqual([])
})

test('axe finds nothing while a request is found', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  test.slow()
  await assay.open()
  await assay.operation.fill('beta groups')
  await assay.offered.first().waitFor()
  expect(await axeFindings(page, '[aria-label="Command"]'), 'some').toEqual([])
  await assay.operation.fill('zzzzzzzz')
  await expect(assay.offered).toHaveCount(0)
  expect(await axeFindings(page, '[aria-label="Command"]', ['light']), 'none').toEqual([])
})

/** One service for each set of kinds of fields: the forms of the others are made of the same parts. */
const services = new Map(
  profiles.map(({ service, fields }) => [
    [...new Set(fields.map(({ input }) => input.kind))].sort().join(),
    service.value,
  ]),
)

test('axe finds nothing in the form of a service of each kind', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  test.slow()
  await assay.open()
  for (const service of services.values()) {
    await assay.service.selectOption(service)
    await page.getByRole('region', { name: 'Who signs', exact: true }).waitFor()
    expect(await axeFindings(page, '[aria-label="Who signs"]', ['light']), service).toEqual([])
  }
  expect(await axeFindings(page), 'the last of them').toEqual([])
})

test('axe finds nothing in the menus, the sheet and all other pages', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay }) => {
  test.slow()
  await assay.open()
  await page.locator('header summary:visible').click()
  expect(await axeFindings(page, 'header'), 'theme').toEqual([])
  await page.keyboard.press('Escape')
  await assay.button('Keyboard shortcuts').click()
  expect(await axeFindings(page, 'dialog'), 'shortcuts').toEqual([])
  for (const path of ['/security/', '/licenses/', '/404.html']) {
    await page.goto(path)
    expect(await axeFindings(page), path).toEqual([])
  }
})

test.describe('on a phone', { tag: ['@desktop', '@release'] }, () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('axe finds nothing in what opens over the page, on a phone too', async ({ page, assay }) => {
    test.slow()
    await assay.open()
    await page.locator('header summary:visible').click()
    await expect(page.getByRole('navigation', { name: 'Menu', exact: true })).toBeVisible()
    expect(await axeFindings(page, 'header'), 'menu').toEqual([])
    await assay.button('Keyboard shortcuts').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await axeFindings(page, 'dialog'), 'sheet').toEqual([])
    await page.keyboard.press('Escape')

    await page.locator('summary', { hasText: 'Key options' }).click()
    await expect(page.getByRole('checkbox', { name: /^Let me copy a repaired version/ })).toBeVisible()
    expect(await axeFindings(page, '[aria-label="Key and fields"]'), 'key options').toEqual([])
    await page.keyboard.press('Escape')

    await assay.button('Try it with a throwaway key').click()
    await assay.token.waitFor()
    await page.getByText('Break it', { exact: true }).click()
    expect(await axeFindings(page, '[aria-label="Key and fields"]'), 'faults to choose').toEqual([])
  })
})

test('axe would find a fault', { tag: ['@desktop', '@release'] }, async ({ page, assay }) => {
  await assay.open()
  await page.evaluate(() => {
    for (const label of document.querySelectorAll('label')) label.remove()
  })
  const found = (await axeFindings(page)).join('\n')
  expect(found).toContain('light: label: ')
  expect(found).toContain('light: select-name: ')
})
