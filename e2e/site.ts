import { serve } from '../scripts/serve.mjs'

/**
 * Serves the built site with its production headers, uncompressed, for one run of the suite.
 *
 * Its address is put into `ASSAY_ORIGIN`, which every worker inherits.
 *
 * @returns a function that stops the server
 */
export default async function site(): Promise<() => Promise<void>> {
  const { origin, close } = await serve({ folder: 'out', port: 0, compressed: false })
  process.env.ASSAY_ORIGIN = origin
  return close
}
