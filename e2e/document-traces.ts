import type { Page } from 'playwright/test'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { keyTraces, tracesOf } from './key-traces'

/** Searches a page for a key: in every serialization of the page, and in everything that its scripts can reach. */
export async function documentTraces(page: Page, key: ThrowawayKey): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const [reached, html, xml, archive, tree, history] = await Promise.all([
    keyTraces(page, key),
    page.content(),
    page.evaluate(() => new XMLSerializer().serializeToString(document)),
    session.send('Page.captureSnapshot'),
    session.send('Accessibility.getFullAXTree'),
    session.send('Page.getNavigationHistory'),
  ])
  await session.detach()
  const written = {
    'page as HTML': html,
    'page as XML': xml,
    // Quoted-printable breaks lines and writes `=` as `=3D`.
    'page as archive': archive.data.replaceAll(/=\r?\n/gu, '').replaceAll('=3D', '='),
    'tree for assistive technology': JSON.stringify(tree),
    'history of the tab': JSON.stringify(history),
  }
  const { texts } = tracesOf(key)
  return [
    ...reached,
    ...Object.entries(written).flatMap(([name, text]) =>
      texts.some((each) => text.includes(each)) ? [name] : [],
    ),
  ]
}
