/** Runs what a person would type, in the folder of the application. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Doing, Situation, Style } from './client'
import { APP, clear } from './surroundings'

/** Milliseconds after which a client is stopped. */
const LONGEST = 120_000

/**
 * The text on the screen, or in the log, after the command has ended. It includes the prompt if the style asks for it.
 */
export async function printed(doing: Doing, style: Style, situation: Situation): Promise<string> {
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

/** The standard output and error output of a command, in their order. `token` is the value of TOKEN. */
export function run(command: string, token: string): Promise<string> {
  return spawned('bash', ['-c', `exec 2>&1\n${command}`], token)
}

function onTerminal(command: string, token: string): Promise<string> {
  writeFileSync('/srv/typed.sh', `cd ${APP}\nstty cols 80 rows 40\n${command}\n`)
  return spawned('script', ['-qec', 'bash /srv/typed.sh', '/dev/null'], token)
}

/** The text that a terminal copies to the clipboard, without colors and carriage returns. */
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
      // These runtimes do not use the certificate authorities of the system.
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
