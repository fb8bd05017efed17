import type { Locator, Page } from 'playwright/test'
import sharp from 'sharp'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { inspector } from './inspector'

const { pem } = throwawayKey()
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator, key = 'Tab') {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await element.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(element).toBeFocused()
}

/** Records every text that a live region contained. */
async function watchAnnouncements(page: Page) {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'
    const last = new WeakMap<Element, string>()
    new MutationObserver((changes) => {
      const touched = new Set<Element>()
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(regions)
        if (region) touched.add(region)
      }
      for (const region of touched) {
        const text = (region as HTMLElement).innerText.replace(/\s+/gu, ' ').trim()
        if (text === '' || text === last.get(region)) continue
        last.set(region, text)
        said.push(text)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('mints and copies by keyboard alone, and the focus is never lost', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay, clipboard }) => {
  await assay.open()
  await clipboard.write(pem)
  await page.bringToFront()
  await tabTo(page, assay.privateKey)
  await page.keyboard.press('ControlOrMeta+V')
  // This is the first missing field.
  await expect(assay.keyId).toBeFocused()
  await page.keyboard.type('2X9R4HXF34')
  await tabTo(page, assay.issuerId)
  await page.keyboard.type(ISSUER)
  await expect(assay.token).toBeVisible()
  await tabTo(page, assay.copyToken)
  await page.keyboard.press('Enter')
  await expect.poll(clipboard.read).toBe(await assay.token.textContent())
  await page.bringToFront()
  await expect(assay.copyToken).toBeFocused()

  await tabTo(page, assay.operation)
  await page.keyboard.type('list builds')
  await expect(assay.offered.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(assay.command).toContainText('/v1/builds')
  await expect(assay.operation).toBeFocused()
  await tabTo(page, assay.copyCommand)
  await page.keyboard.press('Space')
  await expect.poll(clipboard.read).toContain('/v1/builds')
  await page.bringToFront()

  await tabTo(page, assay.forget, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(assay.privateKey).toBeFocused()
})

test('inspects by keyboard alone, and goes on to mint', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
  clipboard,
}) => {
  const inspect = inspector(page)
  await assay.open()
  await tabTo(page, assay.mintTab)
  await page.keyboard.press('ArrowRight')
  await expect(assay.inspectTab).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'true')
  await tabTo(page, inspect.box)
  await clipboard.write(
    'eyJhbGciOiJIUzI1NiIsImtpZCI6IjJYOVI0SFhGMzQifQ.eyJpc3MiOiI1NzI0NjU0Mi05NmZlLTFhNjMtZTA1My0wODI0ZDAxMTA3MmEiLCJleHAiOjE3OTAwMDA5MDAwMDAsImF1ZCI6ImFwcHN0b3JlY29ubmVjdC12MSJ9.c2lnbmF0dXJl',
  )
  await page.bringToFront()
  await page.keyboard.press('ControlOrMeta+V')
  await inspect.settled()
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'error')
  await expect(inspect.box).toBeFocused()
  await tabTo(page, inspect.mintCorrect)
  await page.keyboard.press('Enter')
  await expect(page.locator('#token-heading')).toBeFocused()
  await expect(assay.issuerId).toHaveValue(ISSUER)
})

test('by touch: the form folds once there is a token, and opens and folds again', { tag: '@phone' }, async ({
  page,
  assay,
}) => {
  await assay.open()
  await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: pem })
  await expect(assay.issuerId).toBeFocused()
  await assay.issuerId.fill(ISSUER)
  await assay.tokenRegion.getByRole('heading', { name: 'Token' }).tap()
  const edit = assay.button('Edit')
  await edit.tap()
  await expect(assay.service).toBeFocused()
  await assay.individualKey.dispatchEvent('click')
  await expect(assay.issuerId).toHaveCount(0)
  await page.getByRole('button', { name: 'Forget key', exact: true }).tap()
  await expect(assay.privateKey).toBeFocused()
})

test('token, expiry and verdict are announced, each once', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  await page.clock.install()
  const said = await watchAnnouncements(page)
  await assay.open()
  await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: pem })
  await assay.issuerId.fill(ISSUER)
  await expect(assay.token).toBeVisible()
  const token = (await assay.token.textContent()) ?? ''
  await page.clock.runFor(16 * 60_000)
  await expect(assay.mintAgain).toBeVisible()
  const count = async (text: RegExp) => (await said()).filter((each) => text.test(each)).length
  expect(await count(/^Signed\. Valid for 14 min\.$/u)).toBe(1)
  expect(await count(/^The token has expired\. Mint again\.$/u)).toBe(1)
  expect((await said()).at(-1)).toBe('The token has expired. Mint again.')
  await assay.inspectTab.click()
  const inspect = inspector(page)
  await inspect.box.fill(token)
  await page.clock.runFor(2_000)
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'error')
  await inspect.settled()
  expect(await count(/^1 error\. Apple will reject this token\./u)).toBe(1)
})

/** The fraction of two pictures of the same size that differs, from 0 to 1. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).greyscale().raw().toBuffer()))
  if (!a || !b || a.length !== b.length) return 1
  let differs = 0
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 64) differs += 1
  return differs / a.length
}

test('in forced colors what is chosen looks chosen', { tag: ['@desktop', '@release'] }, async ({
  page,
  assay,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await assay.open()
  const looks: readonly (readonly [string, Locator, () => Promise<void>])[] = [
    ['the tab', assay.inspectTab, () => assay.inspectTab.click()],
    [
      'the kind of key',
      page.locator('label').filter({ has: assay.individualKey }),
      async () => {
        await assay.mintTab.click()
        await assay.individualKey.check({ force: true })
      },
    ],
    ['the preset', assay.button('10 minutes'), () => assay.button('10 minutes').click()],
  ]
  for (const [name, element, choose] of looks) {
    if (name !== 'the tab') await assay.mintTab.click()
    const before = await element.screenshot()
    await choose()
    await focused(page).evaluate((each) => (each as HTMLElement).blur())
    await page.mouse.move(0, 0)
    expect(await difference(before, await element.screenshot()), name).toBeGreaterThan(0.02)
  }
})

test('a checked box shows its mark in both schemes', { tag: '@desktop' }, async ({ page, assay }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await assay.open()
    await page.locator('summary', { hasText: 'Key options' }).click()
    const box = page.getByRole('checkbox', { name: /^Let me copy a repaired version/u })
    await box.check()
    const pixels = await sharp(await box.screenshot({ animations: 'disabled' }))
      .extract({ left: 3, top: 3, width: 10, height: 10 })
      .greyscale()
      .raw()
      .toBuffer()
    expect(Math.max(...pixels) - Math.min(...pixels), colorScheme).toBeGreaterThan(128)
  }
})

test('in forced colors a fold looks like text, and a focused or wrong field like no other', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await assay.open()
  const colors = await page.evaluate(() =>
    [document.body, ...document.querySelectorAll('summary *')]
      .filter((each) => each.checkVisibility() && !each.closest('svg, .button, .field'))
      .map((each) => getComputedStyle(each).color),
  )
  expect(colors.length).toBeGreaterThan(3)
  expect(new Set(colors).size).toBe(1)
  const outline = (field: Locator) =>
    field.evaluate((each) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each)
      return outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`
    })
  expect(await outline(assay.lifetime)).toBe('')
  await assay.lifetime.fill('25')
  expect(await outline(assay.lifetime)).toMatch(/^2px rgba?\(/u)
  await assay.keyId.focus()
  expect(await outline(assay.keyId)).toMatch(/^2px rgba?\(/u)
  expect(await outline(assay.lifetime)).toMatch(/^2px rgba?\(/u)
  expect(await outline(assay.issuerId)).toBe('')
})

test('in forced colors the focus does not look like a choice, and the operation keeps its path', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await assay.open()
  const look = (preset: Locator) =>
    preset.evaluate((each) => [
      getComputedStyle(each).outlineStyle,
      getComputedStyle(each, '::after').content,
    ])
  const preset = assay.button('10 minutes')
  await tabTo(page, preset)
  expect(await look(preset)).toEqual(['none', '""'])
  await page.keyboard.press('Enter')
  expect(await look(preset)).toEqual(['solid', '""'])
  await page.keyboard.press('Tab')
  expect(await look(preset)).toEqual(['solid', 'none'])
  await expect(page.getByText('/v1/apps', { exact: true }).first()).toBeVisible()
  await expect(assay.operation).toHaveCSS('color', 'rgba(0, 0, 0, 0)')
})

test('in forced colors the open page is marked in the header, and a stamp has an edge', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await assay.open()
  await assay.inspectTab.click()
  await expect(page.locator('li > span', { hasText: /^1$/u })).toHaveCSS('outline-style', 'solid')
  await page.goto('/causes/')
  const link = (name: string) => page.locator('header').getByRole('link', { name, exact: true })
  await expect(link('Causes')).toHaveCSS('text-decoration-line', 'underline')
  await expect(link('Security')).toHaveCSS('text-decoration-line', 'none')
})
