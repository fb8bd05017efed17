// The scripts that run before the first token, as `/security/` lists them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tags } from './page.mjs'

/** The placeholder in `app/security/page.tsx` that the build replaces with the list. */
const PLACE = '@@FIRST-LOAD@@'

/**
 * Writes into a page which scripts the main page loads before it reacts to input. The text has no special characters,
 * because Next repeats the HTML of the page as a string in a script.
 *
 * @param {string} html a page that is not sealed yet
 * @param {string} out the exported folder
 * @returns {string} the page; unchanged if it has no placeholder
 */
export function withFirstLoad(html, out) {
  return html.includes(PLACE) ? html.replaceAll(PLACE, firstLoad(out)) : html
}

/**
 * Lists the scripts that load first.
 *
 * @param {string} out
 * @returns {string} the number of files and bytes, followed by the scripts by name and size
 */
function firstLoad(out) {
  const files = tags(readFileSync(join(out, 'index.html'), 'utf8')).flatMap(({ name, attributes }) => {
    const address =
      name === 'script' && attributes.type !== 'part'
        ? attributes.src
        : name === 'link' && attributes.rel === 'stylesheet'
          ? attributes.href
          : undefined
    return address ? [address.slice(address.indexOf('_next/'))] : []
  })
  const scripts = [...new Set(files)].map((file) => ({ file, bytes: readFileSync(join(out, file)) }))
  const count = (/** @type {number} */ bytes) => bytes.toLocaleString('en-US')
  const total = scripts.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const packed = scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0)
  const list = scripts
    .map(({ file, bytes }) => `${file.replace(/^.*\//, '')} (${count(bytes.length)})`)
    .join(', ')
  return `${scripts.length} files apart from the page, ${count(total)} bytes (${count(packed)} compressed): ${list}`
}
