// Runs last: writes the service worker, which knows the hash of every file that a page of the site may ask for.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { answersOf, contentTypeOf, headersOf } from './answers.mjs'
import { filesBelow } from './page.mjs'
import { filePolicy, headers, workerFile } from './policy.mjs'

/** Kinds of files that belong to the site itself; what a host reads for its own use is of no kind named here. */
const KINDS = /\.(?:html|js|css|webmanifest|svg|png)$/
/** Kinds of files that a host may have its own version of. */
const OTHER_KINDS = /\.txt$/

/**
 * Writes the service worker of a sealed site. The same site gives the same bytes, wherever it lies.
 *
 * @param {string} out the sealed folder
 * @returns {Promise<{ files: number, bytes: number }>} what a browser will keep
 * @throws if a page carries no policy
 */
export async function writeWorker(out) {
  const all = filesBelow(out).filter((file) => file !== workerFile)
  const files = all.filter((file) => KINDS.test(file))
  const answers = answersOf(out, files)
  /** Different headers, each as JSON. @type {string[]} */
  const kinds = []
  let bytes = 0
  const site = files.map((file) => {
    const content = readFileSync(join(out, file))
    bytes += content.length
    const kind = JSON.stringify({ ...headersOf(answers, file), 'Content-Type': contentTypeOf(file) })
    if (!kinds.includes(kind)) kinds.push(kind)
    return [addressOf(file), createHash('sha256').update(content).digest('base64'), kinds.indexOf(kind)]
  })
  const plain = { ...headers(filePolicy), 'Content-Type': contentTypeOf('.txt'), 'Cache-Control': 'no-store' }
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'worker/service-worker.ts'),
    platform: 'browser',
    transform: {
      define: {
        SITE: JSON.stringify(site),
        HEADERS: `[${kinds.join(',')}]`,
        OTHERS: JSON.stringify(all.filter((file) => OTHER_KINDS.test(file))),
        PLAIN_TEXT: JSON.stringify(plain),
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
