import type { Locator, Page } from 'playwright/test'
import { FAULTS } from '../lib/demo/broken-token'
import { sampleToken } from '../testing/sample-token'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { watchShifts } from './shifts'
import type { Workbench } from './workbench'

const { pem } = throwawayKey()
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY = { name: 'AuthKey_2X9R4HXF34.p8', content: pem }
const FASTLANE = {
  name: 'api_key.json',
  content: JSON.stringify({ key_id: '2X9R4HXF34', issuer_id: ISSUER, key: pem, in_house: false }),
}

/** The bottom edge of an element, in pixels from the top of the window. */
async function bottom(element: Locator): Promise<number> {
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not shown`)
  return box.y + box.height
}

async function mint(assay: Workbench) {
  await assay.open()
  await assay.choose(KEY)
  await assay.issuerId.fill(ISSUER)
  await expect(assay.token).toBeVisible()
  await expect(assay.command).toBeVisible()
}

async function openExample(page: Page, assay: Workbench) {
  await assay.open('/#inspect')
  await assay.button('Open an example with ten faults').click()
  await expect(page.locator('[data-verdict="error"][aria-busy="false"]')).toBeVisible()
}

/** The number of Tab presses from the top of the page until the element has the focus. */
async function tabStops(page: Page, element: Locator, most: number): Promise<number> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.getSelection()?.setPosition(document.body, 0)
  })
  for (let stops = 1; stops <= most; stops += 1) {
    await page.keyboard.press('Tab')
    if (await element.evaluate((each) => each === document.activeElement)) return stops
  }
  return Number.POSITIVE_INFINITY
}

/** Whether what `watchShifts` noted moved down or sideways, and not only up. */
function goesDown(move: string): boolean {
  const [, from = '', to = ''] = /: (\{[^{}]*\}) to (\{[^{}]*\})$/u.exec(move) ?? []
  const before: DOMRect = JSON.parse(from)
  const after: DOMRect = JSON.parse(to)
  return before.width > 0 && after.width > 0 && (after.y > before.y || after.x !== before.x)
}

test.describe('at 1280x800', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('token, command and both decoded parts are in view once minted', async ({ assay }) => {
    await mint(assay)
    expect(await bottom(assay.copyToken)).toBeLessThanOrEqual(120)
    expect(await bottom(assay.copyCommand)).toBeLessThanOrEqual(410)
    expect(await bottom(assay.header)).toBeLessThanOrEqual(800)
    expect(await bottom(assay.payload)).toBeLessThanOrEqual(800)
  })

  test('a parameter that is set from the start is as wide as its value, also without field-sizing', async ({
    assay,
  }) => {
    await mint(assay)
    const limit = assay.request.getByRole('textbox', { name: 'limit', exact: true })
    const width = async () => (await limit.boundingBox())?.width ?? 0
    const before = await width()
    await limit.evaluate((box) => box.style.setProperty('field-sizing', 'fixed'))
    expect(await width()).toBeGreaterThanOrEqual(before - 1)
    expect(await width()).toBeLessThanOrEqual(before + 24)
  })

  test('the lines of an array are below its name', async ({ page, assay }) => {
    await mint(assay)
    await assay.scope.fill('GET /v1/apps\nGET /v1/builds')
    const member = assay.payload.locator('code', { hasText: '"scope"' })
    await expect(member).toContainText('"GET /v1/builds"')
    const lefts = await member.evaluate((code) => {
      const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
      const found: Record<string, number> = {}
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? ''
        const range = document.createRange()
        range.setStart(texts.currentNode, text.search(/\S|$/u))
        range.setEnd(texts.currentNode, text.length)
        if (text.trim() !== '') found[text.trim()] = Math.round(range.getClientRects()[0]?.left ?? 0)
      }
      return found
    })
    expect(lefts[']']).toBe(lefts['"scope"'])
    expect(lefts['"GET /v1/builds"']).toBeGreaterThan(lefts['"scope"'] ?? 0)
    expect(lefts['"GET /v1/builds"']).toBe(lefts['"GET /v1/apps",'])
    expect(await page.locator('pre[data-json]').last().textContent()).toContain('\n  "scope": [\n    "GET')
  })

  test('of ten faults the verdict, its action and the first five fixes are in view', async ({
    page,
    assay,
  }) => {
    await openExample(page, assay)
    const inspect = inspector(page)
    expect(await bottom(inspect.mintCorrect)).toBeLessThanOrEqual(120)
    for (const at of [0, 1, 2, 3, 4]) {
      expect(await bottom(inspect.findings.locator('[data-fix]').nth(at))).toBeLessThanOrEqual(800)
    }
  })

  test('the copy buttons can be reached with a few presses of Tab', async ({ page, assay }) => {
    await mint(assay)
    expect(await tabStops(page, assay.copyToken, 40)).toBeLessThanOrEqual(12)
    expect(await tabStops(page, assay.copyCommand, 40)).toBeLessThanOrEqual(18)
  })

  test('one key copies the token, and another the command', async ({ page, assay, clipboard }) => {
    await mint(assay)
    await assay.issuerId.blur()
    await page.keyboard.press('t')
    await expect.poll(clipboard.read).toBe(await assay.token.textContent())
    await page.keyboard.press('k')
    await expect.poll(clipboard.read).toContain('curl')
  })
})

test.describe('at 390x844', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('copying the token and the command is in view once minted', async ({ page, assay }) => {
    await mint(assay)
    await assay.issuerId.blur()
    await expect(assay.button('Edit').first()).toBeVisible()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await bottom(assay.copyToken)).toBeLessThanOrEqual(844)
    expect(await bottom(assay.copyCommand)).toBeLessThanOrEqual(844)
  })

  test('the menu opens the sheet of shortcuts', async ({ page, assay }) => {
    await assay.open()
    await page.locator('header summary:visible').click()
    await assay.button('Keyboard shortcuts').click()
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true })
    await expect(sheet.getByText('Copy command', { exact: true })).toBeVisible()
    await sheet.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(sheet).toBeHidden()
  })

  test('the verdict is in view when it appears', async ({ page, assay }) => {
    await openExample(page, assay)
    expect(await bottom(page.locator('[data-verdict]'))).toBeLessThanOrEqual(844)
  })
})

test.describe('actions to a copied token', { tag: '@desktop' }, () => {
  test('three with a key file that is dropped and an issuer that is pasted', async ({
    page,
    assay,
    clipboard,
  }) => {
    await assay.open()
    await assay.drop(assay.main, KEY)
    await expect(assay.issuerId).toBeFocused()
    await clipboard.write(ISSUER)
    await page.bringToFront()
    await page.keyboard.press('ControlOrMeta+V')
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(await assay.token.textContent())
  })

  test('two with the JSON file of fastlane', async ({ assay, clipboard }) => {
    await assay.open()
    await assay.drop(assay.main, FASTLANE)
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(await assay.token.textContent())
  })

  test('two when it is pasted with nothing focused', async ({ page, assay, clipboard }) => {
    await assay.open()
    await clipboard.write(FASTLANE.content)
    await page.bringToFront()
    await page.keyboard.press('ControlOrMeta+V')
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(await assay.token.textContent())
  })
})

for (const { name, ...looks } of [
  { name: '1280', viewport: { width: 1280, height: 800 } },
  { name: '390', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
]) {
  test.describe(`nothing jumps at ${name} px`, { tag: '@desktop' }, () => {
    test.use(looks)

    test('over load, token and expiry', async ({ page, assay }) => {
      await page.clock.install()
      const shifts = await watchShifts(page)
      await assay.open()
      await expect(assay.operation).toBeVisible()
      expect(await shifts(), 'load').toEqual([])
      await assay.choose(KEY)
      await expect(assay.fingerprint).toBeVisible()
      // The row of a loaded key is lower than the key box. On a wide page that moves the fields below it, but no
      // result.
      const moved = await shifts()
      if (name === '1280')
        expect(
          moved.filter((each) => !each.startsWith('fields: ')),
          'key',
        ).toEqual([])
      // On a phone all is in one column: what is below the key box comes up with the fields, and nothing goes down.
      else expect(moved.filter(goesDown), 'key').toEqual([])
      await assay.issuerId.fill(ISSUER)
      await expect(assay.token).toBeVisible()
      await expect(assay.command).toBeVisible()
      expect(await shifts(), 'token').toEqual([])
      await page.clock.runFor(16 * 60_000)
      await expect(assay.mintAgain).toBeVisible()
      expect(await shifts(), 'expiry').toEqual([])
    })

    test('over verdict', async ({ page, assay }) => {
      const shifts = await watchShifts(page)
      await assay.open('/#inspect')
      await expect(assay.button('Open an example with ten faults')).toBeVisible()
      expect(await shifts(), 'load').toEqual([])
      await inspector(page).look(sampleToken('asc-team', { claims: { aud: 'appstoreconnect-v2' } }))
      await expect(page.locator('[data-verdict="error"]')).toBeVisible()
      // The findings may be longer than the box was. Below them are the footer and, on a phone, the key.
      const moved = await shifts()
      expect(
        moved.filter((each) => !/^fields: |<footer/u.test(each)),
        'verdict',
      ).toEqual([])
    })
  })
}

for (const { width, height } of [
  { width: 1920, height: 224 },
  { width: 1280, height: 224 },
  { width: 1120, height: 244 },
  { width: 1024, height: 264 },
  { width: 900, height: 284 },
])
  test(`the card of the token is ${height} px high in every state at ${width} px`, {
    tag: ['@desktop', '@release'],
  }, async ({ page, assay }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.clock.install()
    await assay.open()
    await expect(assay.operation).toBeVisible()
    const now = async () => (await assay.tokenRegion.boundingBox())?.height
    expect(await now(), 'empty').toBe(height)
    await assay.choose(KEY)
    await expect(assay.fingerprint).toBeVisible()
    expect(await now(), 'key').toBe(height)
    await assay.issuerId.fill(ISSUER)
    await expect(assay.token).toBeVisible()
    await expect(page.getByText('Signature verified', { exact: true })).toBeVisible()
    expect(await now(), 'ready').toBe(height)
    await page.clock.runFor(16 * 60_000)
    await expect(assay.mintAgain).toBeVisible()
    expect(await now(), 'expired').toBe(height)
  })

for (const { which, tag, faults } of [
  { which: 'a fault', tag: ['@desktop'], faults: FAULTS.slice(0, 1) },
  { which: 'each other fault', tag: ['@desktop', '@release'], faults: FAULTS.slice(1) },
])
  test(`Break it: ${which} opens Inspect, which finds it`, { tag }, async ({ page, assay }) => {
    test.slow()
    await assay.open()
    await assay.button('Try it with a throwaway key').click()
    await expect(assay.token).toBeVisible()
    const inspect = inspector(page)
    for (const { name, rule } of faults) {
      await page.getByText('Break it', { exact: true }).click()
      await assay.button(name).click()
      await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'true')
      await expect(inspect.finding(rule)).toBeVisible()
      await assay.mintTab.click()
    }
  })
