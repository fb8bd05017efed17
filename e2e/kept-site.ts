import type { Page } from 'playwright/test'

/**
 * Waits until the service worker has stored the site, has finished its work, and responds to the requests of this page.
 */
export const siteKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator
    const next = (target: EventTarget, event: string) =>
      new Promise((resolve) => target.addEventListener(event, resolve, { once: true }))
    const { active } = await serviceWorker.ready
    while (active?.state === 'activating') await next(active, 'statechange')
    if (!serviceWorker.controller) await next(serviceWorker, 'controllerchange')
  })
