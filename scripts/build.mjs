// npm run build: exports the site into out/ and seals it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { basePath } from './base-path.mjs'
import { run } from './run.mjs'
import { seal } from './seal.mjs'
import { securityText } from './security-text.mjs'
import { siteHash } from './site-hash.mjs'
import { writeWorker } from './worker.mjs'

/**
 * Builds the production site into `out/`.
 *
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<boolean>} whether the build succeeded; errors have been printed
 */
export async function build(variables = {}) {
  try {
    basePath()
    const contact = securityText()
    if (!(await run('next', ['build'], variables))) return false
    if (contact) {
      mkdirSync('out/.well-known', { recursive: true })
      writeFileSync('out/.well-known/security.txt', contact)
    }
    const { pages, late, removed } = seal('out')
    console.log(`Sealed ${pages.length} pages; ${late} scripts load late; ${removed} unused files removed`)
    const { files, bytes } = await writeWorker('out')
    console.log(`The service worker keeps ${files} files, ${(bytes / 1024 ** 2).toFixed(1)} MiB`)
    console.log(`SHA-256 over all files: ${siteHash('out')}`)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1
