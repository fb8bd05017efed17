import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tags } from '../scripts/page.mjs'
import { pathsOf, responsesOf } from '../scripts/response-headers.mjs'
import { subPath as BASE } from '../scripts/sub-path-build.mjs'
import { expect, settled } from './fixtures'
import { test } from './sub-path'
import { mintTeamToken } from './team-key'

test.describe('built for a sub-path', { tag: ['@desktop', '@release'] }, () => {
  test.describe.configure({ mode: 'default' })

  test('every URL in every page leads to a file below it', ({ subPath: { folder } }) => {
    const { files } = responsesOf(folder)
    const paths = new Set(files.flatMap(pathsOf).map((path) => BASE + path))
    const lost = new Set<string>()
    let seen = 0
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      for (const { attributes } of tags(readFileSync(join(folder, file), 'utf8'))) {
        for (const address of [attributes.href, attributes.src]) {
          if (!address?.startsWith('/')) continue
          seen += 1
          if (!paths.has(address.replace(/#.*/u, ''))) lost.add(`${file}: ${address}`)
        }
      }
    }
    expect([...lost]).toEqual([])
    expect(seen).toBeGreaterThan(1000)
  })

  test('a token is minted, and links stay below it', async ({ page, assay, origin }) => {
    await page.goto(`${BASE}/`)
    await settled(page)
    await mintTeamToken(assay)
    await page.getByRole('link', { name: 'Nothing is sent', exact: true }).click()
    await expect(page).toHaveURL(`${origin}${BASE}/security/#try`)
    await page.getByRole('banner').getByRole('link', { name: 'Inspect', exact: true }).click()
    await expect(page).toHaveURL(`${origin}${BASE}/#inspect`)
    await expect(page.getByRole('tab', { name: 'Inspect', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    )
  })

  test.describe('with its service worker', () => {
    test.use({ serviceWorkers: 'allow' })
    test('the worker has nothing to do with pages outside it, and can’t be made to', async ({
      page,
      origin,
      problems,
    }) => {
      const controlled = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)
      await page.goto(`${BASE}/`)
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.reload()
      await expect.poll(controlled).toBe(`${origin}${BASE}/sw.js`)
      await page.route(`${origin}/beside/`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Beside</title>' }),
      )
      await page.goto('/beside/')
      expect(await page.title()).toBe('Beside')
      expect(await controlled()).toBeUndefined()
      // The page beside it belongs to the same host, and has no policy.
      const wider = (script: string) =>
        navigator.serviceWorker.register(script, { scope: '/' }).then(
          () => 'registered',
          (error: Error) => error.name,
        )
      expect(await page.evaluate(wider, `${BASE}/sw.js`)).toBe('SecurityError')
      problems.splice(0)
    })
  })
})
