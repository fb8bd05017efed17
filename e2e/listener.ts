import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { tags } from '../scripts/page.mjs'

/** A server of somebody else on the loopback interface, to which a page might send. */
export interface Listener {
  /** The address that the probe of this name sends to, so that the listener can identify the probe. */
  target(name: string): { url: string; stun: string }
  /** Names of the probes that have arrived, sorted. Any UDP packet counts as `webrtc`. */
  heard(): string[]
  close(): Promise<void>
}

/**
 * Starts a listener for HTTP, WebSocket handshakes and STUN packets that accepts every origin.
 *
 * @returns the listener, once both ports are open
 */
export async function listen(): Promise<Listener> {
  const expected = new Set<string>()
  const names = new Set<string>()
  const udp = createSocket('udp4', () => names.add('webrtc'))
  udp.bind(0, '127.0.0.1')
  await once(udp, 'listening')
  const http = await start((request, response) => {
    names.add(request.url?.slice(1).replace(/\?.*/s, '') ?? '')
    response.writeHead(200, {
      'Content-Type': 'text/plain',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
    response.end()
  })
  return {
    target(name) {
      expected.add(name)
      return {
        url: `http://127.0.0.1:${http.port}/${name}`,
        stun: `stun:127.0.0.1:${udp.address().port}`,
      }
    },
    // A window that was opened at this address also requests /favicon.ico.
    heard: () => [...names].filter((name) => expected.has(name)).sort(),
    async close() {
      udp.close()
      await http.close()
    },
  }
}

/**
 * Serves the built site as a careless host would that has also removed the policy from its pages.
 *
 * @param folder the sealed site
 */
export async function unprotected(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const pages = new Map(['/', '/security/'].map((path) => [path, bare(join(folder, path, 'index.html'))]))
  const files = sirv(folder)
  const { port, close } = await start((request, response) => {
    const page = pages.get(request.url ?? '')
    if (page) response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' }).end(page)
    else files(request, response)
  })
  return { origin: `http://localhost:${port}`, close }
}

/** A sealed page without its policy. */
function bare(file: string): string {
  const html = readFileSync(file, 'utf8')
  const policy = tags(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
  if (!policy) throw new Error('The site is not sealed')
  return html.slice(0, policy.start) + html.slice(policy.end)
}

/** Starts a server on the loopback interface, at a free port. */
export async function start(respond: RequestListener): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer(respond)
  server.on('upgrade', (request, socket) => {
    respond(request, Object.assign(Object.create(null), { writeHead() {}, end: () => socket.destroy() }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
