import { Buffer } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { request as send } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { hostHeaders } from '../scripts/policy.mjs'
import { contentTypes, headersOf, pathsOf, responsesOf } from '../scripts/response-headers.mjs'
import { type Host, hostKinds } from './hosts'
import { type Unpacked, unpacked } from './unpacked'

interface HostResponse {
  readonly status: number
  /** All values of a header, each as it was received. */
  all(name: string): string[]
  readonly body: Buffer
}

/** Sends the path unchanged. fetch would follow redirects, decompress the body, and join repeated headers. */
function ask(
  origin: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<HostResponse> {
  return new Promise((resolve, reject) => {
    const request = send(origin + path, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => {
        const raw = response.rawHeaders
        resolve({
          status: response.statusCode ?? 0,
          all: (name) =>
            raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name.toLowerCase()),
          body: Buffer.concat(parts),
        })
      })
    })
    request.once('error', reject)
    request.end(method === 'POST' ? 'x' : undefined)
  })
}

const plainType = (type: string | undefined) => type?.replace(/;\s*charset=utf-8$/iu, '')
const typeOf = (file: string) => Object.entries(contentTypes).find(([end]) => file.endsWith(`.${end}`))?.[1]

for (const kind of hostKinds) {
  test.describe(`${kind.name} with the recipe of the release`, { tag: ['@desktop', '@release'] }, () => {
    test.describe.configure({ mode: 'default' })
    // A developer may lack some of the servers; CI has all of them.
    test.skip(!kind.present && !process.env.CI, `${kind.name} is not installed`)

    // Reading these parses every page, so it happens only if one of these tests runs.
    let responses: ReturnType<typeof responsesOf>
    let release: Unpacked
    let host: Host
    test.beforeAll(async () => {
      responses = responsesOf('out')
      release = unpacked()
      host = await kind.start(release.folder)
    })
    test.afterAll(async () => {
      await host?.close()
      release?.remove()
    })

    const expected = (file: string) =>
      kind.web ? hostHeaders(headersOf(responses, file)) : headersOf(responses, file)

    /**
     * The faults in the headers of a response with this file. Each header must be present once, with the value that our
     * list gives.
     */
    const faults = (file: string, { all }: HostResponse) =>
      Object.entries(expected(file)).flatMap(([name, value]) =>
        JSON.stringify(all(name)) === JSON.stringify([value]) ? [] : [`${file}: ${name}: ${all(name)}`],
      )

    test('every file is sent complete, with the correct type and exactly its headers', async () => {
      const found: string[] = []
      for (const file of responses.files) {
        const [path = ''] = pathsOf(file)
        const response = await ask(host.origin, path)
        found.push(...faults(file, response))
        if (response.status !== 200) found.push(`${file}: status ${response.status}`)
        if (!response.body.equals(readFileSync(join('out', file)))) found.push(`${file}: another content`)
        const [type] = response.all('Content-Type')
        if (plainType(type) !== typeOf(file)) found.push(`${file}: Content-Type: ${type}`)
      }
      expect(found).toEqual([])
      expect(responses.files.length).toBeGreaterThan(150)
    })

    test('HEAD and 304 responses have the same headers', async () => {
      for (const file of ['index.html', 'causes/exp-passed/index.html']) {
        const [path = ''] = pathsOf(file)
        const head = await ask(host.origin, path, 'HEAD')
        expect([head.status, head.body.length, faults(file, head)]).toEqual([200, 0, []])
        const [tag = ''] = (await ask(host.origin, path)).all('ETag')
        const same = await ask(host.origin, path, 'GET', { 'If-None-Match': tag })
        expect([same.status, same.body.length, faults(file, same)]).toEqual([304, 0, []])
      }
    })

    for (const path of [
      '/no-such-page/',
      '/no-such-file.js',
      '/_next/',
      '/.git/config',
      '/%2e%2e/package.json',
    ]) {
      test(`${path} gets the 404 page and its headers`, async () => {
        const response = await ask(host.origin, path)
        expect([response.status, faults('404.html', response)]).toEqual([404, []])
        expect(response.body.equals(readFileSync('out/404.html'))).toBe(true)
        expect(plainType(response.all('Content-Type')[0])).toBe('text/html')
      })
    }

    test('POST is rejected', async () => {
      const response = await ask(host.origin, '/', 'POST')
      expect(response.status).toBe(405)
      expect(faults('index.html', response)).toEqual([])
    })

    test('a path without the final slash gives the page, or redirects to it', async () => {
      const response = await ask(host.origin, '/causes')
      if (response.status === 200) expect(faults('causes/index.html', response)).toEqual([])
      else {
        expect([301, 308]).toContain(response.status)
        expect(response.all('Location')).toEqual(['/causes/'])
        expect(response.all('X-Content-Type-Options')).toEqual(['nosniff'])
      }
    })

    test('scripts are sent compressed, and no header names a version', async () => {
      // Servers send a file of a few hundred bytes as it is.
      const script = responses.files.find(
        (file) => file.endsWith('.js') && statSync(join('out', file)).size > 10_000,
      )
      const response = await ask(host.origin, `/${script}`, 'GET', { 'Accept-Encoding': 'gzip' })
      expect(response.all('Content-Encoding')).toEqual(['gzip'])
      expect(response.all('Server').join()).not.toMatch(/\d/u)
    })
  })
}
