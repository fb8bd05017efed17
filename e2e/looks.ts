import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'

export type Scheme = 'light' | 'dark'

/**
 * The violations that axe finds in the present page, with the markup concerned. The dark version differs only in its
 * colors.
 *
 * @param part a selector of the part to check; the whole page if left out
 */
export async function axeFindings(
  page: Page,
  part = 'body',
  schemes: readonly Scheme[] = ['light', 'dark'],
): Promise<string[]> {
  const found: string[] = []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate<AxeResults, Parameters<typeof analyze>[0]>(analyze, {
      part,
      rules: colorScheme === 'dark' ? ['color-contrast'] : undefined,
    })
    for (const { id, help, nodes } of violations) {
      for (const { html } of nodes) found.push(`${colorScheme}: ${id}: ${help}: ${html}`)
    }
  }
  return found
}

/** Runs in the page. */
function analyze({ part, rules }: { part: string; rules: string[] | undefined }): Promise<AxeResults> {
  const { axe: here } = window as unknown as { axe: Pick<typeof axe, 'run'> }
  return here.run({ include: [[part]] }, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
}

/** The number of pixels by which the page is wider than its window. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
