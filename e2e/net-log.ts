import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: unknown; host?: unknown; address?: unknown; bytes?: unknown } }[]
}

/**
 * The traffic of a browser according to its own log. It covers every process of the browser, pages and workers alike.
 */
export interface Traffic {
  /** Addresses of HTTP and WebSocket requests. */
  requests: string[]
  /** Host names that were resolved, each as `scheme://name:port`. */
  names: string[]
  /** Addresses to which single UDP packets were sent, as WebRTC sends them. */
  packets: string[]
  /** All data sent over sockets, both headers and bodies. */
  sent: string
}

/** The arguments that make Chromium write its log. The log is complete when Chromium has ended. */
export const netLogArguments = (file: string): string[] => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=Everything',
]

/** Reads the log of a Chromium that has ended. */
export function readNetLog(file: string): Traffic {
  const { constants, events }: NetLog = JSON.parse(readFileSync(file, 'utf8'))
  const of = (type: string, field: 'url' | 'host' | 'address' | 'bytes') => {
    const number = constants.logEventTypes[type]
    // If Chromium no longer had this event type, every search would find nothing.
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
