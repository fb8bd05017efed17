import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './page.mjs'

/**
 * The sums of all files below a folder, as `sha256sum` prints and checks them.
 *
 * @param {string} folder
 * @returns {string} a line a file, in the order of `LC_ALL=C sort` by path
 */
export function sumsOf(folder) {
  return filesBelow(folder)
    .map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`)
    .join('')
}

/**
 * One sum over all files of a site, their names included: the sum of `sumsOf`, so that nothing but `sha256sum` is needed to
 * compute it again.
 *
 * @param {string} folder
 * @returns {string} 64 hex digits
 */
export function siteHash(folder) {
  return sha256(sumsOf(folder))
}

/** @param {string | Buffer} data */
function sha256(data) {
  return createHash('sha256').update(data).digest('hex')
}
