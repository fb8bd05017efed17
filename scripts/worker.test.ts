import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filePolicy } from './policy.mjs'
import { writeWorker } from './worker.mjs'

const page = (text: string, script = "'none'") =>
  `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="script-src ${script}">${text}`

const SITE: Record<string, string> = {
  'index.html': page('home', "'sha256-a'"),
  '404.html': page('none'),
  'causes/index.html': page('causes'),
  'manifest.webmanifest': '{}',
  '_next/static/chunks/a.js': 'a()',
  'robots.txt': 'User-agent: *',
  // These files are for the host alone. Not every host serves them.
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

test('the worker knows every file that a page may request, by its address and hash, and no other file', async () => {
  const { code, kept } = await workerOf(SITE)
  expect(kept).toBe(5)
  for (const [address, file] of [
    ['./', 'index.html'],
    ['404.html', '404.html'],
    ['causes/', 'causes/index.html'],
    ['manifest.webmanifest', 'manifest.webmanifest'],
    ['_next/static/chunks/a.js', '_next/static/chunks/a.js'],
  ] as const) {
    const hash = createHash('sha256')
      .update(SITE[file] ?? '')
      .digest('base64')
    expect(code).toMatch(new RegExp(`\\[\`${address}\`,\`${hash.replaceAll('+', '\\+')}\`,\\d\\]`, 'u'))
  }
  expect(code).not.toMatch(/_headers|nginx|htaccess/u)
})

test('the worker has the headers of every file, and the headers of a page name its own scripts', async () => {
  const { code } = await workerOf(SITE)
  for (const policy of ["script-src 'sha256-a'", "script-src 'none'", filePolicy])
    expect(code).toContain(`"Content-Security-Policy":\`${policy}; frame-ancestors 'none'\``)
  expect(code).toContain('robots.txt')
})

test('the same site gives the same worker, and a changed site gives another one', async () => {
  const { code } = await workerOf(SITE)
  expect((await workerOf(SITE)).code).toBe(code)
  expect((await workerOf({ ...SITE, 'causes/index.html': page('new') })).code).not.toBe(code)
  expect(code).not.toMatch(/sourceMappingURL|importScripts|node_modules/u)
})
