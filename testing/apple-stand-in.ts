/**
 * A loopback server that replaces Apple's hosts for commands that run unmodified. It records every request as it
 * arrived and responds as the test specifies. Node only; needs the `openssl` command for its certificate.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A request as it arrived. */
export interface Arrival {
  method: string
  /** The host that the client addressed, with `:port` if the request named one. */
  host: string
  /** The path and the query, not decoded. */
  target: string
  /** Header names in lower case, in the order of arrival, without HTTP/2 pseudo headers. */
  headers: readonly (readonly [name: string, value: string])[]
  body: string
  httpVersion: '1.1' | '2.0'
}

export interface StandInResponse {
  status: number
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
}

export interface StandIn {
  port: number
  /** All requests that arrived, oldest first. */
  arrivals: Arrival[]
  /** Writes a `.curlrc` into `directory`, which `CURL_HOME` has to name. It makes curl connect here for the hosts. */
  writeCurlHome: (directory: string) => void
  stop: () => Promise<void>
}

/**
 * Starts the stand-in on a free port of 127.0.0.1, or at `listen` with a certificate (PEM) of its own. `hosts` are the
 * names that it responds for, with `:port` unless that is 443. With `http2Only` it sends an HTTP/2 error to a client
 * that speaks only HTTP/1.1, as APNs does. Rejects if the certificate cannot be made.
 */
export async function startStandIn(options: {
  hosts: readonly string[]
  respond: (arrival: Arrival) => StandInResponse | Promise<StandInResponse>
  http2Only?: true
  listen?: { address: string; port: number; key: string; cert: string }
}): Promise<StandIn> {
  const { listen } = options
  const { key, certificate } = listen
    ? { ...listen, certificate: listen.cert }
    : certificateFor(options.hosts)
  const arrivals: Arrival[] = []
  const server = createSecureServer({
    key,
    cert: certificate,
    ...(options.http2Only ? { ALPNCallback: preferred } : { allowHTTP1: true }),
  })
  server.on('unknownProtocol', (socket: Socket) => socket.end(http2Refusal))
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('request', async (request, response) => {
    const arrival = await read(request)
    arrivals.push(arrival)
    send(response, await options.respond(arrival))
  })
  await new Promise<void>((resolve) =>
    server.listen(listen?.port ?? 0, listen?.address ?? '127.0.0.1', resolve),
  )
  const { port } = server.address() as AddressInfo

  return {
    port,
    arrivals,
    writeCurlHome(directory) {
      mkdirSync(directory, { recursive: true })
      const authority = join(directory, 'ca.pem')
      writeFileSync(authority, certificate)
      const routes = options.hosts.map((host) => {
        const [name, from = '443'] = host.split(':')
        return `connect-to = "${name}:${from}:127.0.0.1:${port}"`
      })
      writeFileSync(join(directory, '.curlrc'), [...routes, `cacert = "${authority}"`, ''].join('\n'))
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** Uses HTTP/2 if the client offers it, or else the protocol that it does offer. */
function preferred({ protocols }: { protocols: string[] }): string | undefined {
  return protocols.includes('h2') ? 'h2' : protocols[0]
}

/**
 * What APNs sends to a client that speaks HTTP/1.1: an empty SETTINGS frame, and a GOAWAY frame with PROTOCOL_ERROR
 * whose debug data quotes the first bytes of the request (RFC 9113, sections 6.5 and 6.8).
 */
const http2Refusal = (() => {
  const quoted = Buffer.from('POST /3/device/5f1c9b7a2').toString('hex')
  const told = Buffer.from(
    `HTTP/2 client preface string missing or corrupt. Hex dump for received bytes: ${quoted}`,
  )
  const frame = (type: number, payload: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, payload.length, type, 0, 0, 0, 0, 0]), payload])
  return Buffer.concat([
    frame(4, Buffer.alloc(0)),
    frame(7, Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), told])),
  ])
})()

function certificateFor(hosts: readonly string[]): { key: string; certificate: string } {
  const directory = mkdtempSync(join(tmpdir(), 'stand-in-'))
  try {
    const key = join(directory, 'key.pem')
    const certificate = join(directory, 'certificate.pem')
    const names = [...new Set(hosts.map((host) => `DNS:${host.split(':')[0]}`))].join(',')
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=stand-in',
        '-addext',
        `subjectAltName=${names}`,
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'pipe' },
    )
    return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

async function read(request: Http2ServerRequest): Promise<Arrival> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers: [string, string][] = []
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const name = (request.rawHeaders[i] ?? '').toLowerCase()
    if (!name.startsWith(':')) headers.push([name, request.rawHeaders[i + 1] ?? ''])
  }
  return {
    method: request.method,
    host: request.authority ?? headers.find(([name]) => name === 'host')?.[1] ?? '',
    target: request.url,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    httpVersion: request.httpVersion === '2.0' ? '2.0' : '1.1',
  }
}

function send(response: Http2ServerResponse, answer: StandInResponse): void {
  response.writeHead(answer.status, { ...answer.headers })
  response.end(answer.body ?? '')
}

/** The value of the first header with this name, which is in lower case; undefined if there is none. */
export function header(arrival: Arrival, name: string): string | undefined {
  return arrival.headers.find(([candidate]) => candidate === name)?.[1]
}
