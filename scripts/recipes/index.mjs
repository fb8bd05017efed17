import { caddy } from './caddy.mjs'
import { cloudfront } from './cloudfront.mjs'
import { headersFile } from './headers-file.mjs'
import { nginx } from './nginx.mjs'
import { vercel } from './vercel.mjs'

/**
 * The parts of the host recipes that depend on the build. The other parts are in `deploy/`.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} text by file name
 */
export function recipes(responses) {
  return {
    ...nginx(responses),
    ...caddy(responses),
    ...headersFile(responses),
    ...vercel(responses),
    ...cloudfront(responses),
  }
}
