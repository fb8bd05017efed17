import { cleanBuild } from './clean-build.mjs'

/** What the suite builds a second site for. */
export const subPath = '/assay'

/**
 * Builds the site for a sub-path. The same build carries source maps, so that a test can tell what is in its bundles.
 *
 * @returns as `cleanBuild` does
 */
export function subPathBuild() {
  return cleanBuild({ BASE_PATH: subPath, ASSAY_SOURCE_MAPS: 'yes' })
}
