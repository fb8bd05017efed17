import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from './serve.mjs'

const page = (policy: string) =>
  `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`

const LONG = 'A line of text.\n'.repeat(500)

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-serve-'))
  let origin = ''
  let close = async () => {}

  beforeAll(async () => {
    mkdirSync(join(folder, 'causes'))
    writeFileSync(join(folder, 'index.html'), page('default-src one'))
    writeFileSync(join(folder, 'causes/index.html'), page('default-src two'))
    writeFileSync(join(folder, '404.html'), page('default-src three'))
    writeFileSync(join(folder, 'robots.txt'), 'User-agent: *')
    writeFileSync(join(folder, 'sw.js'), '')
    writeFileSync(join(folder, 'long.txt'), LONG)
    writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
    const server = await serve({ folder, port: 0 })
    origin = server.origin
    close = server.close
  })
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['/', 200, "default-src one; frame-ancestors 'none'"],
    ['/?x=/causes/', 200, "default-src one; frame-ancestors 'none'"],
    ['/causes/', 200, "default-src two; frame-ancestors 'none'"],
    ['/causes', 200, "default-src two; frame-ancestors 'none'"],
    ['/gone/', 404, "default-src three; frame-ancestors 'none'"],
    ['/%', 404, "default-src three; frame-ancestors 'none'"],
    ['/..%2f..%2fpackage.json', 404, "default-src three; frame-ancestors 'none'"],
    // These are other spellings of the path of an existing page, whose headers do not belong to them.
    ['/index', 404, "default-src three; frame-ancestors 'none'"],
    ['/index%2ehtml', 404, "default-src three; frame-ancestors 'none'"],
    ['/%63auses/', 404, "default-src three; frame-ancestors 'none'"],
    ['/causes/index', 404, "default-src three; frame-ancestors 'none'"],
    ['/sw.js/', 404, "default-src three; frame-ancestors 'none'"],
    ['//causes/', 404, "default-src three; frame-ancestors 'none'"],
    ['/sw.js', 200, "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"],
    ['/robots.txt', 200, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ])('serves %s with %i and the policy of what it sends', async (path, status, policy) => {
    const response = await fetch(origin + path)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Security-Policy')).toBe(policy)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test('says what the service worker and the manifest are, and has the worker requested again each time', async () => {
    const worker = (await fetch(`${origin}/sw.js`)).headers
    expect(worker.get('Content-Type')).toMatch(/^text\/javascript\b/u)
    expect(worker.get('Cache-Control')).toBe('no-cache')
    const manifest = (await fetch(`${origin}/manifest.webmanifest`)).headers
    expect(manifest.get('Content-Type')).toMatch(/^application\/manifest\+json\b/u)
  })

  test('sends the same headers if the browser has the file already', async () => {
    const etag = (await fetch(`${origin}/`)).headers.get('ETag') ?? ''
    const again = await fetch(`${origin}/`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Content-Security-Policy')).toContain('default-src one')
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('with Accept-Encoding %s the encoding is %s', async (accepted, encoding) => {
    const response = await raw('/long.txt', { 'Accept-Encoding': accepted })
    expect(response.headers['content-encoding'] ?? null).toBe(encoding)
    expect(response.headers.vary).toBe('Accept-Encoding')
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    const decoded =
      encoding === 'br'
        ? brotliDecompressSync(response.body)
        : encoding === 'gzip'
          ? gunzipSync(response.body)
          : response.body
    expect(decoded.toString()).toBe(LONG)
  })

  test('a file that the browser has already is not sent again, compressed or not', async () => {
    const headers = { 'Accept-Encoding': 'br' }
    const { etag = '' } = (await raw('/long.txt', headers)).headers
    const again = await raw('/long.txt', { ...headers, 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
  })

  /** The raw response, because fetch would decompress it. */
  const raw = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        get(origin + path, { headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
          )
        }).on('error', reject)
      },
    )

  test('accepts only GET and HEAD', async () => {
    expect((await fetch(`${origin}/`, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await fetch(`${origin}/`, { method: 'HEAD' })).status).toBe(200)
  })

  test('reports a port that is in use', async () => {
    const port = Number(new URL(origin).port)
    await expect(serve({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

test('a site for a sub-path is served there and nowhere else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-base-'))
  writeFileSync(join(folder, 'index.html'), page('default-src one'))
  writeFileSync(join(folder, '404.html'), page('default-src three'))
  const { origin, close } = await serve({ folder, port: 0, base: '/x' })
  const status = async (path: string) => (await fetch(origin + path)).status
  expect([await status('/x/'), await status('/'), await status('/index.html'), await status('/xy/')]).toEqual(
    [200, 404, 404, 404],
  )
  await close()
  rmSync(folder, { recursive: true })
})

test('a site that is not sealed is not served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bare-'))
  writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html>')
  await expect(serve({ folder, port: 0 })).rejects.toThrow('index.html has no policy')
  rmSync(folder, { recursive: true })
})

test.each(['3000x', '-1', '70000', '3 000', '0x50'])(
  'PORT=%s gets a whole sentence instead of an error from Node',
  (given) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.mjs'], {
      env: { ...process.env, PORT: given },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toBe(
      `PORT is “${given}”, which isn’t a port. Choose a number up to 65535: PORT=3000 npm start\n`,
    )
  },
)
