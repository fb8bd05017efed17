import { chromium } from 'playwright'
import { launchArguments } from '../scripts/browser.mjs'
import { expect, test } from './fixtures'
import { keyTraces } from './key-traces'
import { key, mintTeamToken } from './team-key'
import { workbench } from './workbench'

test.describe('a key that nobody uses', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page, assay }) => {
    await page.clock.install()
    await assay.open()
  })

  test('is forgotten after the time that is shown, counted from the last touch', async ({ page, assay }) => {
    await mintTeamToken(assay)
    await expect(assay.forgetAfter).toHaveValue('30')
    await page.clock.fastForward('29:00')
    await page.keyboard.press('Shift')
    await page.clock.fastForward('29:00')
    await expect(assay.fingerprint).toHaveCount(1)
    await expect(page.getByTitle('1 min left')).toBeVisible()
    await page.clock.fastForward('01:00')
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(page.getByText('Key forgotten after 30 minutes idle')).toBeVisible()
    expect(await keyTraces(page, key)).toEqual([])
    await mintTeamToken(assay)
    await assay.forget.click()
    await expect(page.getByText('Forget after')).toHaveCount(0)
  })

  test('is forgotten sooner where the person says so, and stays so for the next key', async ({
    page,
    assay,
  }) => {
    await mintTeamToken(assay)
    await assay.forgetAfter.selectOption('5')
    await page.clock.fastForward('04:50')
    await expect(assay.fingerprint).toHaveCount(1)
    await page.clock.fastForward('00:10')
    await expect(assay.loaded).toHaveCount(0)
    await mintTeamToken(assay)
    await expect(assay.forgetAfter).toHaveValue('5')
  })

  test('goes from the box too, where it was refused', async ({ page, assay }) => {
    await assay.privateKey.fill(key.pem.slice(0, 120))
    await expect(assay.alert).toHaveCount(1)
    await page.clock.fastForward('30:00')
    await expect(assay.alert).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
  })
})

test('a key does not come back with a page that the browser kept', { tag: '@desktop' }, async ({
  origin,
}) => {
  const browser = await chromium.launch({
    executablePath: test.info().project.use.launchOptions?.executablePath,
    args: launchArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ baseURL: origin })
    const assay = workbench(page)
    await assay.open()
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted)
      })
    })
    await mintTeamToken(assay)
    await page.goto('/causes/')
    // A kept page fires no load event, which Playwright's own way back would wait for.
    await page.evaluate(() => history.back())
    await expect(page.locator('html[data-kept="true"]')).toHaveCount(1)
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
    expect(await keyTraces(page, key)).toEqual([])
  } finally {
    await browser.close()
  }
})
