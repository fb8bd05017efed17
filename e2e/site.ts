import { serve } from '../scripts/serve.mjs'

/**
 * Serves the built site with its production headers for one run of the suite.
 *
 * Its address is left in `ASSAY_ORIGIN`, which every worker inherits.
 *
 * @returns what stops the server again
 */
export default async function site(): Promise<() => Promise<void>> {
  const { origin, close } = await serve({ folder: 'out', port: 0 })
  process.env.ASSAY_ORIGIN = origin
  return close
}
