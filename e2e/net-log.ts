import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: unknown; host?: unknown; address?: unknown; bytes?: unknown } }[]
}

/** Where a browser went, by its own log: every process of it, pages and workers alike. */
export interface Traffic {
  /** Addresses of HTTP and WebSocket requests. */
  requests: string[]
  /** Names that were looked up, each as `scheme://name:port`. */
  names: string[]
  /** Addresses that a packet over UDP was sent to by itself, as WebRTC sends it. */
  packets: string[]
  /** All that went over a socket, headers and bodies alike. */
  sent: string
}

/** What makes a Chromium write its log, whole when it has ended. */
export const netLogArguments = (file: string): string[] => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=Everything',
]

/** Reads the log of a Chromium that has ended. */
export function readNetLog(file: string): Traffic {
  const { constants, events }: NetLog = JSON.parse(readFileSync(file, 'utf8'))
  const of = (type: string, field: 'url' | 'host' | 'address' | 'bytes') => {
    const number = constants.logEventTypes[type]
    // A type that Chromium no longer has would make every search come out empty.
    if (number === undefined) throw new Error(`Chromium logs no ${type}`)
    const values = events.flatMap(({ type, params }) => (type === number ? [params?.[field]] : []))
    return values.filter((value) => typeof value === 'string')
  }
  return {
    requests: of('URL_REQUEST_START_JOB', 'url'),
    names: of('HOST_RESOLVER_MANAGER_REQUEST', 'host'),
    packets: of('UDP_BYTES_SENT', 'address'),
    sent: ['SOCKET_BYTES_SENT', 'SSL_SOCKET_BYTES_SENT', 'UDP_BYTES_SENT']
      .flatMap((type) => of(type, 'bytes'))
      .map((bytes) => Buffer.from(bytes, 'base64').toString('latin1'))
      .join('\n'),
  }
}
