// Serves the built site as a production host would: same headers, same 404 page, nothing else.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { filesBelow, policyOf } from './page.mjs'
import { filePolicy, headers, workerFile, workerPolicy } from './policy.mjs'

/** @typedef {import('node:http').RequestListener} RequestListener */

/**
 * Starts the server on the loopback addresses only.
 *
 * @param {object} options
 * @param {string} options.folder a sealed site
 * @param {number} options.port 0 picks a free one
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 * @throws if the folder holds no sealed site or the port is taken (`code` is then `EADDRINUSE`)
 */
export async function serve({ folder, port }) {
  const answer = site(folder)
  const first = await listen(answer, port, '127.0.0.1')
  const bound = /** @type {import('node:net').AddressInfo} */ (first.address()).port
  const servers = [first]
  try {
    servers.push(await listen(answer, bound, '::1'))
  } catch (error) {
    // Without IPv6, localhost means 127.0.0.1 and nothing is missing; with it, another's port would shadow ours.
    if (codeOf(error) === 'EADDRINUSE') {
      first.close()
      throw error
    }
  }
  return {
    origin: `http://localhost:${bound}`,
    async close() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

/**
 * Answers as a production host would. Which pages there are and what their policies say is read once, now.
 *
 * @param {string} folder a sealed site
 * @returns {RequestListener}
 * @throws if the folder holds no sealed site
 */
export function site(folder) {
  const pages = pageHeaders(folder)
  pages.set(`/${workerFile}`, headers(workerPolicy))
  const notFound = readFileSync(join(folder, '404.html'))
  const files = sirv(folder, { etag: true, extensions: ['html'] })
  return (request, response) => {
    const path = request.url?.replace(/[?#].*/s, '') ?? '/'
    setHeaders(response, pages.get(path) ?? headers(filePolicy))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    if (path.startsWith('/_next/static/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    else response.setHeader('Cache-Control', 'no-cache')
    files(request, response, () => {
      setHeaders(response, pages.get('/404.html') ?? {})
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' })
      response.end(request.method === 'HEAD' ? undefined : notFound)
    })
  }
}

/**
 * @param {string} folder
 * @returns {Map<string, Record<string, string>>} a page's headers by every path it answers to
 */
function pageHeaders(folder) {
  const pages = new Map()
  for (const file of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
    const policy = policyOf(readFileSync(join(folder, file), 'utf8'))
    if (!policy) throw new Error(`${file} carries no policy; run npm run build`)
    const path = `/${file}`
    const stem = path.replace(/(index)?\.html$/, '')
    for (const name of [path, stem, stem.replace(/(.)\/$/, '$1')]) pages.set(name, headers(policy))
  }
  return pages
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} values
 */
function setHeaders(response, values) {
  for (const [name, value] of Object.entries(values)) response.setHeader(name, value)
}

/**
 * @param {RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(answer, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer)
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT || 3000)
  try {
    const { origin } = await serve({ folder: 'out', port })
    console.log(`Assay is at ${origin}`)
  } catch (error) {
    const message =
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`
        : error
    console.error(message instanceof Error ? message.message : message)
    process.exitCode = 1
  }
}
