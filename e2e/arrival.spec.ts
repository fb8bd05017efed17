import { readFileSync } from 'node:fs'
import { site } from '../scripts/serve.mjs'
import { test as base, expect } from './fixtures'
import { start } from './listener'
import { watchShifts } from './shifts'

/**
 * Where a page is cut: between links of its head, in folds (before it has the summary of a fold, a browser shows one of
 * its own, which has another size), and in its foot.
 */
const CUTS = /(?<=>Causes<\/a>|<details[^>]*>|<footer[^>]*>)/u

/** The built site on a slow line, which delivers each page in pieces. */
const test = base.extend({
  origin: async ({ browserName: _ }, use) => {
    const respond = site('out', '', false)
    const { port, close } = await start(async (request, response) => {
      if (!request.url?.endsWith('/')) return respond(request, response)
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      for (const piece of readFileSync(`out${request.url}index.html`, 'utf8').split(CUTS)) {
        response.write(piece)
        await new Promise((next) => setTimeout(next, 60))
      }
      response.end()
    })
    await use(`http://localhost:${port}`)
    await close()
  },
})

test.use({ viewport: { width: 1280, height: 1400 } })

for (const address of ['/', '/causes/', '/causes/time-ms/', '/security/', '/licenses/'])
  test(`nothing jumps while ${address} arrives in pieces`, { tag: ['@desktop', '@release'] }, async ({
    page,
  }) => {
    const shifts = await watchShifts(page)
    await page.goto(address)
    if (address === '/') await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeVisible()
    expect(await shifts()).toEqual([])
  })
