// Serves the built site as a production host would: with the same headers and the same 404 page, and with nothing else.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'
import { basePath } from './base-path.mjs'
import { headersOf, pathsOf, responsesOf } from './response-headers.mjs'

/** @typedef {import('node:http').RequestListener} RequestListener */

/**
 * Starts the server on the loopback addresses only.
 *
 * @param {object} options
 * @param {string} options.folder a sealed site
 * @param {number} options.port 0 picks a free one
 * @param {string} [options.base] the sub-path that the site was built for
 * @param {boolean} [options.compressed] whether the files are compressed for clients that accept it
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 * @throws if the folder contains no sealed site, or if the port is in use (`code` is then `EADDRINUSE`)
 */
export async function serve({ folder, port, base = '', compressed = true }) {
  const respond = site(folder, base, compressed)
  const first = await listen(respond, port, '127.0.0.1')
  const bound = /** @type {import('node:net').AddressInfo} */ (first.address()).port
  const servers = [first]
  try {
    servers.push(await listen(respond, bound, '::1'))
  } catch (error) {
    // Without IPv6, localhost means 127.0.0.1 and nothing is missing. With IPv6, a server of somebody else on this port
    // would be reached instead of ours.
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
 * Responds as a production host would. The list of pages and their policies are read once, when this is called.
 *
 * @param {string} folder a sealed site
 * @param {string} [base] the path at which the site is served, without a slash at the end
 * @param {boolean} [compressed] whether the files are compressed for clients that accept it
 * @returns {RequestListener}
 * @throws if the folder contains no sealed site
 */
export function site(folder, base = '', compressed = true) {
  const responses = responsesOf(folder)
  const headersByPath = new Map(
    responses.files.flatMap((file) => pathsOf(file).map((path) => [path, headersOf(responses, file)])),
  )
  const unknown = headersOf(responses, '404.html')
  const notFound = readFileSync(join(folder, '404.html'))
  const files = sirv(folder, { etag: true, extensions: ['html'] })
  /** @type {RequestListener} */
  const respond = (request, response) => {
    const url = request.url ?? '/'
    const inside = url.startsWith(`${base}/`)
    request.url = url.slice(inside ? base.length : 0)
    const path = request.url.replace(/[?#].*/s, '')
    // A file may be sent only with its own headers, so no other spelling of its path leads to it.
    const headers = inside ? headersByPath.get(path) : undefined
    setHeaders(response, headers ?? unknown)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const missing = () => {
      setHeaders(response, unknown)
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : notFound)
    }
    if (headers) files(request, response, missing)
    else missing()
  }
  return compressed ? withCompression(respond) : respond
}

/**
 * Compresses responses with Brotli or gzip, whichever the client prefers, as hosts do.
 *
 * @param {RequestListener} respond
 * @returns {RequestListener}
 */
export function withCompression(respond) {
  /** The types of this package are those of Express, but it uses nothing else of Express. */
  const compress = /** @type {(...given: [...Parameters<RequestListener>, () => void]) => void} */ (
    /** @type {unknown} */ (compression())
  )
  return (request, response) => compress(request, response, () => respond(request, response))
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} values
 */
function setHeaders(response, values) {
  for (const [name, value] of Object.entries(values)) response.setHeader(name, value)
}

/**
 * @param {RequestListener} respond
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(respond, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(respond)
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
  const given = process.env.PORT || '3000'
  const port = Number(given)
  try {
    if (!/^\d+$/.test(given) || port > 65_535)
      throw new Error(
        `PORT is “${given}”, which isn’t a port. Choose a number up to 65535: PORT=3000 npm start`,
      )
    const base = basePath()
    const { origin } = await serve({ folder: 'out', port, base })
    console.log(`Assay is at ${origin}${base}${base && '/'}`)
  } catch (error) {
    const message =
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
        : error
    console.error(message instanceof Error ? message.message : message)
    process.exitCode = 1
  }
}
