// Runs last: writes the service worker, which knows the hash of every file that a page of the site may ask for.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { filesBelow } from './page.mjs'
import { workerFile } from './policy.mjs'

const NOT_FOUND = '404.html'
/** Kinds of files that belong to the site itself; what a host reads for its own use is of no kind named here. */
const KINDS = /\.(?:html|js|css|webmanifest|svg|png)$/

/**
 * Writes the service worker of a sealed site. The same site gives the same bytes, wherever it lies.
 *
 * @param {string} out the sealed folder
 * @returns {Promise<{ files: number, bytes: number }>} what a browser will keep
 */
export async function writeWorker(out) {
  const files = filesBelow(out).filter((file) => KINDS.test(file) && file !== workerFile)
  let bytes = 0
  const site = files.map((file) => {
    const content = readFileSync(join(out, file))
    bytes += content.length
    return [addressOf(file), `sha256-${createHash('sha256').update(content).digest('base64')}`]
  })
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'worker/service-worker.ts'),
    platform: 'browser',
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        SITE: JSON.stringify(site),
        NOT_FOUND: JSON.stringify(NOT_FOUND),
      },
    },
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true, sourcemap: 'hidden' })
  await bundle.close()
  const [{ code, map }] = output
  writeFileSync(join(out, workerFile), code)
  // As with the pages' own scripts: a test tells from it whose work is in the bundle.
  if (process.env.ASSAY_SOURCE_MAPS) writeFileSync(join(out, `${workerFile}.map`), String(map))
  return { files: files.length, bytes }
}

/**
 * @param {string} file
 * @returns {string} where a page finds it, seen from the worker: hosts lead `index.html` away to its folder
 */
function addressOf(file) {
  return file.replace(/(^|\/)index\.html$/, '$1') || './'
}
