import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tags } from '../page.mjs'
import { bundled } from './bundle.mjs'

/**
 * Weighs the script that brings the list of operations to the front page, known by a line of the list.
 *
 * @param {string} folder the exported site
 * @returns {Promise<{ script: number, data: number }>} bytes at gzip level 9: the whole script, and the list in it alone
 * @throws if no script, or more than one, has the list
 */
export async function catalogueWeight(folder) {
  const load = await bundled('lib/catalogue/data.ts')
  const { compact } = /** @type {typeof import('../../lib/catalogue/data')} */ (await load())
  // A minifier may write line ends its own way, but leaves what stands between them.
  const line = compact.operations
    .split('\n')
    .reduce((one, other) => (other.length > one.length ? other : one))
  const scripts = tags(readFileSync(join(folder, 'index.html'), 'utf8'))
    .flatMap(({ name, attributes: { src } }) => (name === 'script' && src ? [src] : []))
    .map((src) => readFileSync(join(folder, src)))
    .filter((bytes) => bytes.includes(line))
  const [script] = scripts
  if (!script || scripts.length > 1) throw new Error(`${scripts.length} scripts have the list of operations`)
  return { script: size(script), data: size(JSON.stringify(compact)) }
}

/** @param {string | Buffer} content */
const size = (content) => gzipSync(content, { level: 9 }).length
