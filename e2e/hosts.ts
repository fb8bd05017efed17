import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../scripts/serve.mjs'

/** A running server with the configuration from a release. */
export interface Host {
  readonly origin: string
  close(): Promise<void>
}

/** A kind of host that can be started on this machine. */
export interface HostKind {
  readonly name: string
  /** Whether the program is installed. */
  readonly present: boolean
  /** Whether the host is for the web, and so sends Strict-Transport-Security. */
  readonly web: boolean
  /** @param folder of the unpacked release */
  start(folder: string): Promise<Host>
}

const NGINX = '/usr/sbin/nginx'
const CADDY = '/usr/bin/caddy'

export const hostKinds: readonly HostKind[] = [
  {
    name: 'the local server',
    present: true,
    web: false,
    start: (folder) => serve({ folder: join(folder, 'site'), port: 0 }),
  },
  {
    name: 'nginx',
    present: existsSync(NGINX),
    web: true,
    async start(folder) {
      const port = await freePort()
      const work = mkdtempSync(join(tmpdir(), 'assay-nginx-'))
      const server = readFileSync(join(folder, 'deploy/docker.conf'), 'utf8')
        .replaceAll('/srv/assay', folder)
        .replace('listen 8080', `listen 127.0.0.1:${port}`)
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${work}/${name};`)
        .join(' ')
      writeFileSync(
        join(work, 'nginx.conf'),
        `daemon off; master_process off; pid ${work}/pid; error_log stderr;
events { } http { access_log off; ${temporary} ${server} }`,
      )
      return started(spawn(NGINX, ['-e', 'stderr', '-c', join(work, 'nginx.conf')]), port, work)
    },
  },
  {
    name: 'Caddy',
    present: existsSync(CADDY),
    web: true,
    async start(folder) {
      const port = await freePort()
      const work = mkdtempSync(join(tmpdir(), 'assay-caddy-'))
      const site = readFileSync(join(folder, 'deploy/Caddyfile'), 'utf8')
        .replace('assay.example', `http://localhost:${port}`)
        .replace('import assay.caddy', `import ${folder}/deploy/assay.caddy`)
      writeFileSync(join(work, 'Caddyfile'), `{\n  admin off\n}\n${site}`)
      const config = join(work, 'Caddyfile')
      const caddy = spawn(CADDY, ['run', '--config', config, '--adapter', 'caddyfile'], {
        cwd: folder,
        env: { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work },
      })
      return started(caddy, port, work)
    },
  },
]

/** Waits until a server responds. */
async function started(child: ChildProcess, port: number, work: string): Promise<Host> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const origin = `http://localhost:${port}`
  for (let waited = 0; ; waited += 100) {
    if (child.exitCode !== null || waited > 20_000) throw new Error(`No response: ${said}`)
    if (await fetch(origin).catch(() => undefined)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    origin,
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(work, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
