import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './page.mjs'

/**
 * The checksums of all files in a folder and its subfolders, in the format of `sha256sum`.
 *
 * @param {string} folder
 * @returns {string} one line per file, in the order of `LC_ALL=C sort` by path
 */
export function sumsOf(folder) {
  return filesBelow(folder)
    .map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`)
    .join('')
}

/**
 * One checksum over all files of a site, including their names. It is the checksum of `sumsOf`, so `sha256sum` is
 * enough to compute it again.
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
