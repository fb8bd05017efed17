import { cleanBuild } from './clean-build.mjs'

/** The sub-path for which the suite builds a second site. */
export const subPath = '/assay'

/**
 * Builds the site for a sub-path. This build also has source maps, which a test needs to find out which packages are in
 * its bundles.
 *
 * @returns the result of `cleanBuild`
 */
export function subPathBuild() {
  return cleanBuild({ BASE_PATH: subPath, ASSAY_SOURCE_MAPS: 'yes' })
}
