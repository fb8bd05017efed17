import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWorker } from './worker.mjs'

const SITE: Record<string, string> = {
  'index.html': 'home',
  '404.html': 'none',
  'causes/index.html': 'causes',
  'manifest.webmanifest': '{}',
  '_next/static/chunks/a.js': 'a()',
  // For the host alone: none of these can be fetched everywhere.
  _headers: 'host',
  'nginx.conf': 'host',
  'causes/.htaccess': 'host',
}

async function workerOf(files: Record<string, string>): Promise<{ code: string; kept: number }> {
  const out = mkdtempSync(join(tmpdir(), 'assay-worker-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, file)), { recursive: true })
    writeFileSync(join(out, file), text)
  }
  const { files: kept } = await writeWorker(out)
  const code = readFileSync(join(out, 'sw.js'), 'utf8')
  rmSync(out, { recursive: true })
  return { code, kept }
}

test('the worker knows every file that a page may ask for, by its address and hash, and no other', async () => {
  const { code, kept } = await workerOf(SITE)
  expect(kept).toBe(5)
  for (const [address, text] of [
    ['./', 'home'],
    ['404.html', 'none'],
    ['causes/', 'causes'],
    ['manifest.webmanifest', '{}'],
    ['_next/static/chunks/a.js', 'a()'],
  ] as const) {
    const hash = createHash('sha256').update(text).digest('base64')
    expect(code).toContain(`[\`${address}\`,\`sha256-${hash}\`]`)
  }
  expect(code).not.toMatch(/_headers|nginx|htaccess/u)
})

test('the same site gives the same worker, a changed one another', async () => {
  const { code } = await workerOf(SITE)
  expect((await workerOf(SITE)).code).toBe(code)
  expect((await workerOf({ ...SITE, 'causes/index.html': 'new' })).code).not.toBe(code)
  expect(code).not.toMatch(/sourceMappingURL|importScripts|node_modules/u)
})
