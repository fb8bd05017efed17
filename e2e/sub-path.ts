import { serve } from '../scripts/serve.mjs'
import { subPath as base, subPathBuild } from '../scripts/sub-path-build.mjs'
import { test as plain } from './fixtures'

interface SubPath {
  /**
   * The site built with `BASE_PATH`, and the address at which it is served. npm test builds it before the suite. If it
   * is missing, this fixture builds it.
   */
  subPath: { folder: string; origin: string }
}

export const test = plain.extend<object, SubPath>({
  subPath: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's text.
    async ({}, use) => {
      const built = process.env.ASSAY_SUB_PATH
      const site = built ? { out: built, remove() {} } : await subPathBuild()
      const { origin, close } = await serve({ folder: site.out, port: 0, base })
      await use({ folder: site.out, origin })
      await close()
      site.remove()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  origin: ({ subPath }, use) => use(subPath.origin),
})
