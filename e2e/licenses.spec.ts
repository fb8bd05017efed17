import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow, tags } from '../scripts/page.mjs'
import { shipped } from '../scripts/shipped.mjs'
import { expect } from './fixtures'
import { axeFindings, overhang } from './looks'
import { test } from './sub-path'

interface SourceMap {
  sources?: string[]
  sections?: { map: SourceMap }[]
}

/**
 * The packages in the sources that the source map of a bundle names. A package that is copied into Next counts by its
 * own name.
 */
function packagesIn(map: string): string[] {
  const { sections = [], sources = [] }: SourceMap = JSON.parse(map)
  return [...sources, ...sections.flatMap((section) => section.map.sources ?? [])].flatMap((source) => {
    const path = /(?:^|.*\/)node_modules\/(?:next\/dist\/compiled\/)?((?:@[^/]+\/)?[^/]+)/u.exec(source)
    return path?.[1] ?? []
  })
}

test('the packages in the bundles are the packages that are listed', { tag: ['@desktop', '@release'] }, ({
  subPath: { folder },
}) => {
  const maps = filesBelow(folder).filter((file) => file.endsWith('.js.map'))
  const found = new Set(maps.flatMap((file) => packagesIn(readFileSync(join(folder, file), 'utf8'))))
  // This is the only package that contributes to the style sheet.
  found.add('tailwindcss')
  expect([...found].sort()).toEqual(shipped().map(({ name }) => name))
})

test('the scripts that run before the first token contain the packages that Security lists', {
  tag: ['@desktop', '@release'],
}, async ({ page, subPath: { folder, origin } }) => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const found = tags(html).flatMap(({ name, attributes: { src, type } }) => {
    if (name !== 'script' || src === undefined || type === 'part') return []
    const script = join(folder, src.slice(src.indexOf('_next/')))
    const map = /sourceMappingURL=(\S+)\s*$/u.exec(readFileSync(script, 'utf8'))?.[1]
    return map === undefined ? [] : packagesIn(readFileSync(join(dirname(script), map), 'utf8'))
  })
  const first = shipped().filter(({ first }) => first)
  expect([...new Set(found)].sort()).toEqual(first.map(({ name }) => name))
  await page.goto(`${origin}/assay/security/`)
  await expect(page.getByRole('region', { name: 'What runs before the first token' })).toContainText(
    first.map(({ name, version }) => `${name} ${version}`).join(', '),
  )
})

test('each license can be read in full, and the page is found from Security', { tag: '@release' }, async ({
  page,
  subPath,
}) => {
  await page.goto(`${subPath.origin}/assay/security/`)
  await page.getByRole('link', { name: 'Licenses', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Packages in this site')
  const items = page.getByRole('list', { name: 'Packages', exact: true }).getByRole('listitem')
  await expect(items).toHaveCount(shipped().length)
  for (const [index, { name, text }] of shipped().entries()) {
    const item = items.nth(index)
    await expect(item.getByRole('heading')).toHaveText(name)
    expect((await item.locator('pre').textContent())?.replace(/\r/gu, '')).toBe(text.replace(/\r/gu, ''))
  }
  expect(await overhang(page)).toBeLessThanOrEqual(0)
  expect(await axeFindings(page)).toEqual([])
})
