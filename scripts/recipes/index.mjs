import { caddy } from './caddy.mjs'
import { cloudfront } from './cloudfront.mjs'
import { headersFile } from './headers-file.mjs'
import { nginx } from './nginx.mjs'
import { vercel } from './vercel.mjs'

/**
 * What depends on the build in the recipes for hosts; the rest of them is in `deploy/`.
 *
 * @param {import('../answers.mjs').Answers} answers
 * @returns {Record<string, string>} texts by file name
 */
export function recipes(answers) {
  return {
    ...nginx(answers),
    ...caddy(answers),
    ...headersFile(answers),
    ...vercel(answers),
    ...cloudfront(answers),
  }
}
