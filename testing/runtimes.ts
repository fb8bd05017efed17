/** Runs programs written for a client, unmodified, against the stand-in. Vitest only. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import {
  installed,
  type Outcome,
  runCommand,
  runProgram,
  type Surroundings,
  typeCommand,
} from './run-command'
import type { Session } from './shell-session'
import { startTunnel, type Tunnel } from './tunnel'

/** A client that Debian provides, and how its text is run: at a prompt, or as a file that is passed to the program. */
export interface Runtime {
  id: 'wget' | 'httpie' | 'javascript' | 'python' | 'ruby' | 'go'
  program: string
  file?: { name: string; parameters: readonly string[] }
}

/** The first `python3` in a PATH may lack Debian's packages. */
const python = '/usr/bin/python3'

export const runtimes: readonly Runtime[] = [
  { id: 'wget', program: 'wget' },
  { id: 'httpie', program: 'http' },
  { id: 'javascript', program: process.execPath, file: { name: 'request.mjs', parameters: [] } },
  { id: 'python', program: python, file: { name: 'request.py', parameters: [] } },
  { id: 'ruby', program: 'ruby', file: { name: 'request.rb', parameters: [] } },
  { id: 'go', program: 'go', file: { name: 'request.go', parameters: ['run'] } },
]

/** Whether everything that the client needs is installed. */
export function runs({ id, program }: Runtime): boolean {
  return installed(program) && (id !== 'python' || hasRequests())
}

function hasRequests(): boolean {
  try {
    execFileSync(python, ['-c', 'import requests'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes every client connect to the stand-in of `session`, in each test of the file. */
export function reachedByClients(session: Session): void {
  let tunnel: Tunnel
  beforeAll(async () => {
    tunnel = await startTunnel(session.port)
  })
  afterAll(() => tunnel.stop())
  beforeEach(() => {
    const { directory, curlHome, programs = join(directory, 'programs') } = session.around
    const authority = join(curlHome, 'ca.pem')
    // Node 20 ignores proxy variables, so its connections are redirected when they are opened.
    const preload = join(curlHome, 'lead.cjs')
    writeFileSync(
      preload,
      `const tls = require('node:tls'); const { connect } = tls
tls.connect = (options) => connect({ ...options, host: '127.0.0.1', port: ${session.port} })\n`,
    )
    // HTTPie would ask its makers for a newer version.
    writeFileSync(join(curlHome, 'config.json'), '{"disable_update_warnings": true}')
    // wget has no variable for the certificate authority.
    mkdirSync(programs, { recursive: true })
    if (installed('wget')) {
      const wget = execFileSync('sh', ['-c', 'command -v wget'], { encoding: 'utf8' }).trim()
      writeFileSync(join(programs, 'wget'), `#!/bin/sh\nexec ${wget} --ca-certificate=${authority} "$@"\n`)
      chmodSync(join(programs, 'wget'), 0o755)
    }
    session.around = {
      ...session.around,
      programs,
      variables: {
        ...session.around.variables,
        https_proxy: tunnel.address,
        http_proxy: tunnel.address,
        NODE_EXTRA_CA_CERTS: authority,
        NODE_OPTIONS: `--require=${preload}`,
        REQUESTS_CA_BUNDLE: authority,
        HTTPIE_CONFIG_DIR: curlHome,
        SSL_CERT_FILE: authority,
        // The cache is not in the home directory of the test, which is new each time.
        GOCACHE: join(tmpdir(), 'go-build'),
        GO111MODULE: 'off',
        CGO_ENABLED: '0',
      },
    }
  })
}

/** Runs the text of a client without a terminal. */
export function runClient({ program, file }: Runtime, text: string, around: Surroundings): Promise<Outcome> {
  if (!file) return runCommand('bash', text, around)
  writeFileSync(join(around.directory, file.name), text)
  return runProgram(program, [...file.parameters, file.name], '', around)
}

/** Runs the text of a client in a terminal and types `answer` when it asks for the token. */
export function typeClient(
  { program, file }: Runtime,
  text: string,
  answer: string,
  around: Surroundings,
): Promise<Outcome> {
  if (!file) return typeCommand('bash', text, answer, around)
  writeFileSync(join(around.directory, file.name), text)
  return typeCommand('bash', [program, ...file.parameters, file.name].join(' '), answer, around)
}
