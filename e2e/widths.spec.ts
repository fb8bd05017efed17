import type { Page } from 'playwright/test'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { overhang } from './looks'

/** From a phone at a zoom of 200 % to a large screen. */
const WIDTHS = [195, 320, 360, 390, 480, 640, 768, 899, 900, 1024, 1280, 1920]

/**
 * Elements that extend beyond the right edge of their card, unless an element around them clips or scrolls. Runs in the
 * page.
 */
function stickingOut(): string[] {
  const clips = (element: Element) =>
    getComputedStyle(element).overflowX !== 'visible' || element.matches('.sr-only, .shadow-float')
  return [...document.querySelectorAll('.card')].flatMap((card) => {
    const edge = card.getBoundingClientRect().right + 1
    return [...card.querySelectorAll('*')]
      .filter((element) => {
        if (!element.checkVisibility() || element.getBoundingClientRect().right <= edge) return false
        for (let each: Element | null = element; each && each !== card; each = each.parentElement)
          if (clips(each)) return false
        return true
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
  })
}

async function fitsAtEveryWidth(page: Page, state: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await overhang(page), `${state} at ${width} px`).toBeLessThanOrEqual(0)
    expect.soft(await page.evaluate(stickingOut), `${state} at ${width} px`).toEqual([])
  }
}

test('nothing scrolls sideways or leaves its card at any width', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  await assay.open()
  await expect(assay.operation).toBeVisible()
  await fitsAtEveryWidth(page, 'empty')

  await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: throwawayKey().pem })
  await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
  await expect(assay.command).toBeVisible()
  await assay.parameters.click()
  await fitsAtEveryWidth(page, 'minted, with all parameters')

  await assay.keyId.fill('2X9R 4HXF3')
  await assay.lifetime.fill('25')
  await expect(assay.tokenStatus).toContainText('Lifetime')
  await fitsAtEveryWidth(page, 'a wrong field')

  await assay.inspectTab.click()
  await fitsAtEveryWidth(page, 'Inspect, empty')
  await assay.button('Open an example with ten faults').click()
  await expect(inspector(page).findings).toBeVisible()
  await fitsAtEveryWidth(page, 'ten faults')
})

/**
 * The titles of folds, the texts beside them, and the texts of empty boxes that are cut. What was seen is cut on purpose
 * beside the title of a finding. Runs in the page.
 */
function cutTexts(): string[] {
  const seen = [
    ...document.querySelectorAll('summary .hint, summary .label, summary h2, textarea:placeholder-shown'),
  ]
  return seen
    .filter(
      (each) =>
        each.checkVisibility() &&
        (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1),
    )
    .filter((each) => each.clientWidth > 0 && !each.closest('[data-rule]'))
    .map((each) => (each as HTMLTextAreaElement).placeholder ?? each.textContent)
}

for (const fingers of [false, true]) {
  test.describe(fingers ? 'on a small phone' : 'at a zoom of 400 %', { tag: '@desktop' }, () => {
    test.use({ viewport: { width: 320, height: 640 }, isMobile: fingers, hasTouch: fingers })

    test('no title of a fold and no empty box is cut', async ({ page, assay }) => {
      await assay.open()
      await page.mouse.move(5, 5)
      await expect(assay.operation).toBeVisible()
      await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeVisible()
      expect(await page.evaluate(cutTexts), 'Mint').toEqual([])
      await inspector(page).open()
      expect(await page.evaluate(cutTexts), 'Inspect, empty').toEqual([])
      await assay.button('Open an example with ten faults').click()
      await expect(inspector(page).findings).toBeVisible()
      expect(await page.evaluate(cutTexts), 'ten faults').toEqual([])
    })

    test('the marks of what is missing are beside its name, the options beside the button for a file, and the buttons of the token in a row', async ({
      assay,
    }) => {
      await assay.open()
      const apart = await assay.tokenStatus.locator('li').evaluateAll((items) =>
        items.map((item) => {
          const [mark, name] = [...item.children].map((each) => each.getBoundingClientRect())
          return mark && name && mark.top + mark.height / 2 - (name.top + name.height / 2)
        }),
      )
      expect(apart).toEqual([0, 0, 0])
      const centers = await assay.privateKey
        .locator('xpath=following-sibling::div/*')
        .evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
        )
      expect(centers).toHaveLength(3)
      for (const center of centers) expect(center).toBeCloseTo(centers[0] ?? 0, 0)
      await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: throwawayKey().pem })
      await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
      await expect(assay.token).toBeVisible()
      const tops = await assay.tokenRegion
        .getByRole('button')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
      expect(tops).toHaveLength(3)
      expect(new Set(tops).size).toBe(1)
    })
  })
}

/** The left edges of the characters of an element's text at which `words` begin. Runs in the page. */
function edgesOf(element: Element, words: readonly string[]): (number | undefined)[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const edges: (number | undefined)[] = words.map(() => undefined)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const [index, word] of words.entries()) {
      const at = node.textContent?.indexOf(word) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      edges[index] = range.getBoundingClientRect().left
    }
  return edges
}

test('the lines of a decoded array are in the column of its name', { tag: '@desktop' }, async ({ assay }) => {
  await assay.open()
  await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: throwawayKey().pem })
  await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
  await assay.scope.fill('GET /v1/apps\nGET /v1/builds')
  const scope = assay.payload.locator('pre[data-json] code', { hasText: 'GET /v1/builds' })
  const [name, first, second, end] = await scope.evaluate(edgesOf, [
    '"scope"',
    '"GET /v1/a',
    '"GET /v1/b',
    ']',
  ])
  expect(first).toBeGreaterThan(name ?? Number.NaN)
  expect(second).toBe(first)
  expect(end).toBe(name)
})

test('neither the token of a command nor a path breaks inside at 320 px', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await assay.open()
  await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: throwawayKey().pem })
  await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
  const token = (await assay.token.textContent()) ?? ''
  await expect(assay.command).toContainText(token)
  const [start, end] = await assay.command.evaluate(
    (command, ends) =>
      [...command.querySelectorAll('span')]
        .filter((each) => each.childElementCount > 0 && ends.some((text) => each.textContent === text))
        .map((each) => each.getBoundingClientRect().top),
    [token.slice(0, 12), token.slice(-8)],
  )
  expect(start).toBeGreaterThan(0)
  expect(end).toBe(start)
  await assay.operation.fill('add build to beta group')
  const path = page.locator('[data-path] .code').filter({ hasText: 'relationships', visible: true }).first()
  const lines = await path.evaluate((each) => {
    const range = document.createRange()
    return [...each.childNodes].flatMap((part) => {
      range.selectNodeContents(part)
      return part instanceof Text ? [range.getClientRects().length] : []
    })
  })
  expect(lines.length).toBeGreaterThan(2)
  expect(new Set(lines)).toEqual(new Set([1]))
})
