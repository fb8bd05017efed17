import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tags } from '../page.mjs'
import { settled } from '../settled.mjs'

/**
 * Opens the front page of a site and adds up its requests.
 *
 * @param {import('playwright').Page} page a new one
 * @param {string} origin
 * @param {string} folder the exported site that is served there
 * @returns {Promise<{ first: number, all: number, requests: number, elements: number }>} `first` and
 *   `all` are the bytes of JavaScript that were requested before `main[data-ready="true"]`, and in total, each file compressed
 *   at gzip level 9; `requests` is the number of requests before that, including the document; `elements` is the number of
 *   elements in the document as it is served
 */
export async function pageWeight(page, origin, folder) {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main[data-ready=true]')) return
      performance.mark('ready')
      observer.disconnect()
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await page.goto(origin)
  await settled(page)
  const asked = await page.evaluate(() => {
    const [ready] = performance.getEntriesByName('ready')
    if (!ready) throw new Error('The page never became ready')
    return performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, early: startTime < ready.startTime }))
  })
  const early = asked.filter(({ early }) => early)
  return {
    first: scriptBytes(folder, early),
    all: scriptBytes(folder, asked),
    requests: 1 + early.length,
    elements: tags(readFileSync(join(folder, 'index.html'), 'utf8')).length,
  }
}

/**
 * @param {string} folder
 * @param {{ path: string }[]} asked
 */
const scriptBytes = (folder, asked) =>
  asked
    .filter(({ path }) => path.endsWith('.js'))
    .reduce((sum, { path }) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0)
