import type { Page } from 'playwright/test'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { inspector } from './inspector'
import { overhang } from './looks'

const WIDTHS = [320, 360, 390, 480, 640, 768, 899, 900, 1024, 1280, 1920]

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
