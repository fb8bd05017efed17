// Runs last: writes the service worker, which knows the hash of every file that a page of the site may request.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { filesBelow } from './page.mjs'
import { filePolicy, headers, workerFile } from './policy.mjs'
import { contentTypeOf, headersOf, responsesOf } from './response-headers.mjs'

/** Kinds of files that belong to the site itself. Files for the host's own use have other kinds. */
const KINDS = /\.(?:html|js|css|webmanifest|svg|png)$/
/** Kinds of files of which a host may have its own version. */
const OTHER_KINDS = /\.txt$/

/**
 * Writes the service worker of a sealed site. The same site gives the same bytes, wherever the folder is.
 *
 * @param {string} out the sealed folder
 * @returns {Promise<{ files: number, bytes: number }>} the number of files and bytes that a browser will keep
 * @throws if a page has no policy
 */
export async function writeWorker(out) {
  const all = filesBelow(out).filter((file) => file !== workerFile)
  const files = all.filter((file) => KINDS.test(file))
  const responses = responsesOf(out, files)
  /** Different headers, each as JSON. @type {string[]} */
  const kinds = []
  let bytes = 0
  const site = files.map((file) => {
    const content = readFileSync(join(out, file))
    bytes += content.length
    const kind = JSON.stringify({ ...headersOf(responses, file), 'Content-Type': contentTypeOf(file) })
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
  // A test reads from the source map which packages are in the bundle, as for the pages' own scripts.
  if (process.env.ASSAY_SOURCE_MAPS) writeFileSync(join(out, `${workerFile}.map`), String(map))
  return { files: files.length, bytes }
}

/**
 * @param {string} file
 * @returns {string} the address that a page uses, relative to the worker; hosts redirect `index.html` to its folder
 */
function addressOf(file) {
  return file.replace(/(^|\/)index\.html$/, '$1') || './'
}
