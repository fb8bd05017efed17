import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { axeFindings, overhang } from './looks'

const HIDDEN = `[22:37:02] DEBUG bundle exec fastlane pilot upload
[22:37:03] POST https://api.appstoreconnect.apple.com/v1/betaGroups
[22:37:03] Authorization: Bearer [REDACTED]
[22:37:04] HTTP 401
[22:37:04] {"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`

test.describe('at 1280x800', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a log that hides the token shows the mask, how to print the token and the possible causes', async ({
    page,
  }) => {
    const inspect = inspector(page)
    await inspect.open()
    await inspect.look(HIDDEN)
    const words = inspect.verdict.getByText('The text hides it: “Bearer [REDACTED]”.')
    await expect(words).toBeVisible()
    await expect(inspect.service).toHaveAttribute('data-service', 'asc-team')
    await expect(inspect.panel.getByText('In fastlane, print the token with')).toContainText(
      'puts Spaceship::ConnectAPI.token.text',
    )
    await expect(inspect.finding('token-masked').locator('details')).not.toHaveAttribute('open')
    await expect(inspect.finding('key-revoked')).toBeInViewport({ ratio: 1 })
    await expect(inspect.finding('exp-passed')).toHaveAttribute('data-severity', 'ask')
  })
})

test.describe('at 390x844', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('of ten faults no value and no sentence is cut off', async ({ page, assay }) => {
    await assay.open('/#inspect')
    await assay.button('Open an example with ten faults').click()
    const inspect = inspector(page)
    await inspect.settled()
    const rows = inspect.findings.locator(':scope > li')
    expect(await rows.count()).toBeGreaterThanOrEqual(10)
    for (const row of await rows.all()) {
      const name = await row.locator('h3').innerText()
      const seen = row.locator('h3 + *')
      if (await seen.isVisible())
        expect
          .soft(await seen.evaluate((each) => each.scrollWidth - each.clientWidth), name)
          .toBeLessThanOrEqual(0)
    }
    await expect(inspect.finding('sig-der').locator('h3 + code')).toHaveText(/^7\d bytes, starts with 0x30$/u)
  })

  test('the languages of a fix scroll beside the button that copies it', {
    tag: '@release',
  }, async ({ page, assay }) => {
    await assay.open('/#inspect')
    await assay.button('Open an example with ten faults').click()
    const inspect = inspector(page)
    await inspect.settled()
    const finding = inspect.finding('time-ms')
    const copy = finding.getByRole('button', { name: 'Copy fix', exact: true })
    const languages = finding.locator('button[aria-pressed]')
    const last = languages.last()
    const center = async (button: typeof copy) => {
      const box = await button.boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0) / 2
    }
    for (const each of await languages.all()) expect(await center(each)).toBeCloseTo(await center(copy), 0)
    await expect(last).not.toBeInViewport({ ratio: 1 })
    await last.focus()
    await expect(last).toBeInViewport({ ratio: 1 })
    const inside = await last.boundingBox()
    const outside = await last.locator('xpath=..').boundingBox()
    const button = await copy.boundingBox()
    if (!inside || !outside || !button) throw new Error('The row of languages is not shown')
    // The outline is 2 px thick and 2 px off.
    expect(inside.y - outside.y).toBeGreaterThanOrEqual(4)
    expect(outside.x + outside.width - inside.x - inside.width).toBeCloseTo(4, 0)
    expect(outside.x + outside.width).toBeLessThanOrEqual(button.x)
    await page.keyboard.press('Enter')
    await expect(last).toHaveAttribute('aria-pressed', 'true')
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(await axeFindings(page, '[data-job="inspect"]')).toEqual([])
  })
})

test.describe('at 320x568', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true })

  test('the row of a folded paste says what was read, without the status', async ({ page }) => {
    const inspect = inspector(page)
    await inspect.open()
    await inspect.look(HIDDEN)
    await page.locator(':focus').blur()
    await expect(page.getByText('1 masked token, 1 request, 1 response', { exact: true })).toBeVisible()
  })

  test('what was read in a long log is not cut off', async ({ page }) => {
    const inspect = inspector(page)
    await inspect.open()
    await page.getByLabel('File to inspect', { exact: true }).setInputFiles({
      name: 'ci.log',
      mimeType: 'text/plain',
      buffer: Buffer.from(`${HIDDEN}\n`.repeat(2000)),
    })
    await inspect.settled()
    const read = inspect.panel.getByText('Read: 1 masked token, 2000 requests, 2000 responses (401)')
    await expect(read).toBeVisible()
    expect(await read.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0)
  })
})
