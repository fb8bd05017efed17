/**
 * A proxy on the loopback interface that connects every request to one port, whatever host it is meant for. Node only.
 */
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface Tunnel {
  /** `http://127.0.0.1:PORT`, for `https_proxy` and its like. */
  address: string
  stop: () => Promise<void>
}

/** Starts a proxy that responds to CONNECT (RFC 9110, section 9.3.6) with a connection to `port` of 127.0.0.1. */
export async function startTunnel(port: number): Promise<Tunnel> {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    // A client may hang up early.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connection', keep)
  server.on('connect', (_, client: Socket) => {
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client)
      client.pipe(target)
    })
    keep(target)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
