import type { Page } from 'playwright/test'

/** Records every layout shift with the elements that moved, including shifts right after input. */
export async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources = [] } = entry as PerformanceEntry & {
          value: number
          sources?: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        const moved = sources.flatMap(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement
          // The text of the countdown becomes shorter, but nothing around it may move.
          if (element?.closest('p:has([role=timer])') || element?.querySelector(':scope > [role=timer]'))
            return []
          const place = element?.closest('[aria-label="Key and fields"]') ? 'fields: ' : ''
          return [
            `${place}${value} ${element?.outerHTML.slice(0, 90)}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`,
          ]
        })
        shifts.push(...moved)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    await page.waitForTimeout(300)
    return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts.splice(0))
  }
}
