/** Runs the clients in their own world and writes what they print; see `npm run record`. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type Arrival, startStandIn } from '../../testing/apple-stand-in'
import type { RecordedCase, RecordedClient } from '../../testing/recordings'
import type { Client, Doing, Situation, Style } from './client'
import { clients } from './clients/index'
import { situations } from './situations'
import { ADDRESSES, APP, build, clear } from './surroundings'
import { truthOf } from './truth'

export { clients }

const HOSTS = {
  'api.appstoreconnect.apple.com': ADDRESSES.apple,
  'api.push.apple.com': ADDRESSES.push,
  'appleid.apple.com': ADDRESSES.apple,
  'api.storekit.itunes.apple.com': ADDRESSES.apple,
  'api.storekit.apple.com': ADDRESSES.apple,
}
const LONGEST = 120_000

/**
 * Records these clients into `folder`, with what was fetched for them in `tools`. Only in namespaces of its own.
 * Returns what could not be recorded, in sentences.
 */
export async function record(names: readonly string[], folder: string, tools: string): Promise<string[]> {
  const signed = build(HOSTS, tools)
  let present: Situation | undefined
  const answer = () =>
    present?.kind === 'request'
      ? {
          ...present.response,
          headers: { ...present.response.headers, 'Content-Length': String(present.response.body.length) },
        }
      : { status: 500 }
  const listen = (address: string) => ({ address, port: 443, ...signed })
  const standIns = [
    await startStandIn({ hosts: [], answer, listen: listen(ADDRESSES.apple) }),
    await startStandIn({ hosts: [], answer, listen: listen(ADDRESSES.push), http2Only: true }),
  ]
  const faults: string[] = []
  for (const client of clients.filter(({ id }) => names.includes(id))) {
    const version = await versionOf(client)
    if (version === undefined) {
      faults.push(`${client.id}: does not tell its version`)
      continue
    }
    const texts = new Map<string, string>()
    const cases: RecordedCase[] = []
    for (const style of client.styles) {
      for (const situation of situations(seconds())) {
        const doing = doingOf(style, situation)
        if (doing === undefined) continue
        present = situation
        const at = seconds()
        const text = await printed(doing, style, situation)
        const arrived = standIns.flatMap(({ arrivals }) => arrivals.splice(0))
        if (situation.kind === 'key' && (arrived.length > 0 || wasRead(text))) continue
        const file = `${situation.id}-${style.id}.txt`
        const fault = faultOf(text, situation, arrived)
        if (fault !== undefined) faults.push(`${client.id}/${file}: ${fault}\n${text.slice(0, 2000)}`)
        else if (![...texts.values()].includes(text)) {
          texts.set(file, text)
          cases.push({
            file,
            case: situation.id,
            style: style.id,
            at,
            truth: truthOf(situation, text, arrived[0]),
          })
        }
      }
    }
    const index: RecordedClient = {
      client: client.name,
      version,
      language: client.language,
      recorded: true,
      cases,
    }
    texts.set('index.json', `${JSON.stringify(index, undefined, 2)}\n`)
    const place = join(folder, client.id)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { recursive: true })
    for (const [file, text] of texts) writeFileSync(join(place, file), text)
    console.log(`${client.id}: ${cases.length} recordings of ${index.version}`)
  }
  for (const standIn of standIns) await standIn.stop()
  return faults
}

const seconds = () => Math.floor(Date.now() / 1000)

function doingOf(style: Style, situation: Situation): Doing | undefined {
  if (style.only !== undefined && !style.only.includes(situation.id)) return undefined
  if (situation.kind === 'key') return style.key
  if (situation.stopped && !style.only?.includes(situation.id)) return undefined
  return style.request?.(situation)
}

async function printed(doing: Doing, style: Style, situation: Situation): Promise<string> {
  clear()
  for (const [name, text] of Object.entries(doing.files ?? {})) {
    mkdirSync(dirname(join(APP, name)), { recursive: true })
    writeFileSync(join(APP, name), text)
  }
  if (situation.kind === 'key') writeFileSync(join(APP, 'key.p8'), situation.key)
  const token = situation.kind === 'request' ? situation.token : ''
  if (doing.before !== undefined) await run(doing.before, token)
  const output = await (style.terminal ? onTerminal(doing.command, token) : run(doing.command, token))
  const seen = style.terminal === 'copied' ? copied(output) : output
  const shown = doing.shown ?? (style.typed ? `$ ${doing.command.replaceAll('\n', '\n> ')}` : undefined)
  return shown === undefined ? seen : `${shown}\n${seen}`
}

async function versionOf(client: Client): Promise<string | undefined> {
  return /\d+(\.\d+)+[-\w.]*/.exec(await run(client.version, ''))?.[0]
}

/** Output and errors of a command in their order, from the folder of the application. */
function run(command: string, token: string): Promise<string> {
  return spawned('bash', ['-c', `exec 2>&1\n${command}`], token)
}

function onTerminal(command: string, token: string): Promise<string> {
  writeFileSync('/srv/typed.sh', `cd ${APP}\nstty cols 80 rows 40\n${command}\n`)
  return spawned('script', ['-qec', 'bash /srv/typed.sh', '/dev/null'], token)
}

/** What a terminal gives to the clipboard: no colors, no returns. */
function copied(output: string): string {
  return stripVTControlCharacters(output).replaceAll('\r\n', '\n')
}

function spawned(program: string, args: string[], token: string): Promise<string> {
  const child = spawn(program, args, {
    cwd: APP,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: {
      PATH: '/srv/app/node_modules/.bin:/opt/dotnet-tools:/usr/local/bin:/usr/bin:/bin',
      HOME: '/srv',
      USER: 'dev',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      NODE_ENV: 'development',
      TOKEN: token,
      // The runtimes that do not ask the system whom to trust.
      NODE_EXTRA_CA_CERTS: '/etc/ssl/certs/stand-in.pem',
      DENO_TLS_CA_STORE: 'system',
    },
  })
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LONGEST)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks).toString('utf8'))
    })
  })
}

/** Whether a client made something of a key after all. */
const wasRead = (text: string) =>
  /eyJ[\w-]+\.[\w+/=.-]{9}|CryptoKey \{|KeyObject \{|Private-Key: \(|^ME[QUY]C/m.test(text)

/** Why a text is no recording; undefined where it is one. */
function faultOf(text: string, situation: Situation, arrived: readonly Arrival[]): string | undefined {
  if (text.trim() === '') return 'nothing was printed'
  if (/command not found|No such file or directory: '?\/opt/.test(text)) return 'the client is not there'
  if ([homedir(), process.cwd()].some((place) => text.includes(place)))
    return 'it names a folder of this machine'
  if (situation.kind === 'key' || situation.stopped) return undefined
  const { pathname } = new URL(situation.asked.url)
  if (arrived.length === 0) return 'no request arrived'
  return arrived.some(({ target }) => target.startsWith(pathname)) ? undefined : 'another request arrived'
}

/** What npm and the clients' own commands have to bring. */
export function wanted(names: readonly string[]): {
  npm: Record<string, string>
  fetches: string[]
  debian: string[]
} {
  const chosen = clients.filter(({ id }) => names.includes(id))
  return {
    npm: Object.assign({}, ...clients.map(({ npm }) => npm)),
    fetches: chosen.flatMap(({ fetch }) => fetch ?? []),
    debian: [...new Set(chosen.flatMap(({ debian }) => debian ?? []))],
  }
}

/** The bundle's own version of the file that is read as JSON by npm. */
export function manifest(npm: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ private: true, dependencies: npm }, undefined, 2)}\n`
}

/** Whether npm has already brought these. */
export function brought(tools: string, npm: Readonly<Record<string, string>>): boolean {
  try {
    return readFileSync(join(tools, 'package.json'), 'utf8') === manifest(npm)
  } catch {
    return false
  }
}
