/**
 * The surroundings in which clients run: a network of their own in which Apple's names resolve to the stand-in, a
 * certificate authority that every program of the system trusts, and folders whose names reveal nothing about the
 * machine. Linux only. The process must be in network, mount and UTS namespaces of its own, so that no change remains.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder in which clients run. */
export const APP = '/srv/app'

/**
 * The addresses of the stand-ins. They are in Apple's range, so that the output of curl and similar clients looks
 * right.
 */
export const ADDRESSES = { apple: '17.138.175.254', push: '17.188.143.34' } as const

const sh = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' })

/**
 * Builds the surroundings. `tools` is the folder with the fetched clients. It is mounted as `/opt`, and its npm
 * packages as the `node_modules` of the application. Returns the key and certificate for the hosts as PEM.
 */
export function build(hosts: Readonly<Record<string, string>>, tools: string): { key: string; cert: string } {
  const made = mkdtempSync(join(tmpdir(), 'recording-'))
  try {
    sh('hostname', 'dev')
    sh('ip', 'link', 'set', 'lo', 'up')
    for (const address of Object.values(ADDRESSES)) sh('ip', 'address', 'add', `${address}/32`, 'dev', 'lo')
    sh('mount', '-t', 'tmpfs', 'srv', '/srv')
    mkdirSync(join(APP, 'node_modules'), { recursive: true })
    sh('mount', '--bind', join(tools, 'node_modules'), join(APP, 'node_modules'))
    sh('mount', '--bind', tools, '/opt')
    const names = Object.entries(hosts).map(([name, address]) => `${address} ${name}`)
    writeFileSync('/srv/hosts', ['127.0.0.1 localhost dev', ...names, ''].join('\n'))
    sh('mount', '--bind', '/srv/hosts', '/etc/hosts')
    const signed = certificates(Object.keys(hosts), made)
    trust(signed.authority)
    return signed
  } finally {
    rmSync(made, { recursive: true })
  }
}

/** Empties the folder of the application, apart from `node_modules`. */
export function clear(): void {
  sh(
    'find',
    APP,
    '-mindepth',
    '1',
    '-maxdepth',
    '1',
    '!',
    '-name',
    'node_modules',
    '-exec',
    'rm',
    '-rf',
    '{}',
    '+',
  )
}

function certificates(hosts: readonly string[], folder: string) {
  const file = (name: string) => join(folder, name)
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  sh(
    ...([
      'openssl',
      'req',
      '-x509',
      ...newKey,
      '-days',
      '30',
      '-subj',
      '/O=Stand-in/CN=Stand-in CA',
    ] as const),
    ...['-keyout', file('ca.key'), '-out', file('ca.pem')],
  )
  sh(
    ...(['openssl', 'req', ...newKey, '-subj', `/O=Stand-in/CN=${hosts[0]}`] as const),
    ...['-keyout', file('host.key'), '-out', file('host.csr')],
  )
  writeFileSync(file('host.ext'), `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\n`)
  sh(
    ...(['openssl', 'x509', '-req', '-days', '30', '-in', file('host.csr'), '-CA', file('ca.pem')] as const),
    ...['-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('host.ext'), '-out', file('host.pem')],
  )
  const text = (name: string) => readFileSync(file(name), 'utf8')
  return { key: text('host.key'), cert: text('host.pem') + text('ca.pem'), authority: text('ca.pem') }
}

/** Adds the authority to those of the system: to the bundle, as a file named by its hash, and for Java. */
function trust(authority: string): void {
  cpSync('/etc/ssl/certs', '/srv/certs', { recursive: true, verbatimSymlinks: true })
  writeFileSync('/srv/certs/stand-in.pem', authority)
  const hash = sh('openssl', 'x509', '-noout', '-hash', '-in', '/srv/certs/stand-in.pem').toString().trim()
  writeFileSync(`/srv/certs/${hash}.0`, authority)
  appendFileSync('/srv/certs/ca-certificates.crt', authority)
  try {
    sh(
      ...(['keytool', '-importcert', '-noprompt', '-keystore', '/srv/certs/java/cacerts'] as const),
      ...['-storepass', 'changeit', '-alias', 'stand-in', '-file', '/srv/certs/stand-in.pem'],
    )
  } catch {
    console.log('keytool is missing, so Java clients won’t trust the stand-in.')
  }
  sh('mount', '--bind', '/srv/certs', '/etc/ssl/certs')
}
