/** Runs minting code as a person runs it, many programs in few processes. Vitest only. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CodeTargetId } from '../lib/target'

/** How the programs of one target are run. */
export interface Runner {
  readonly id: CodeTargetId
  /** A command that succeeds where everything is there that the programs need. */
  readonly needs: readonly string[]
  /** Whether each program costs much: only some of the services are run then. */
  readonly slow?: true
  /** The command for all files at once, or, where that cannot be, for each. */
  readonly command: (files: readonly string[]) => readonly string[]
  readonly together: boolean
  /** The file that leads one process to all programs. */
  readonly driver?: { readonly name: string; readonly text: (files: readonly string[]) => string }
  readonly variables?: Readonly<Record<string, string>>
}

const packages = new URL('../node_modules', import.meta.url).pathname
const clients = new URL('./clients/node_modules', import.meta.url).pathname
const oven = join(clients, '@oven/bun-linux-x64/bin/bun')
const deno = join(clients, '@deno/linux-x64-glibc/deno')

/** Debian's package is version 4, which has the same functions under the path of version 5. */
const GO_JWT = '/usr/share/gocode/src/github.com/golang-jwt/jwt'

const imports = (files: readonly string[]) =>
  files.map((file) => `await import(${JSON.stringify(file)})`).join('\n')
const byNode = {
  needs: [process.execPath, '--version'],
  together: true,
  driver: { name: 'driver.mjs', text: imports },
  command: () => [process.execPath, 'driver.mjs'],
} as const

export const runners: readonly Runner[] = [
  { id: 'node-jose', ...byNode },
  { id: 'node-jsonwebtoken', ...byNode },
  { id: 'node', ...byNode },
  {
    id: 'deno',
    needs: [deno, '--version'],
    together: true,
    driver: byNode.driver,
    command: () => [
      deno,
      'run',
      '--no-remote',
      '--cached-only',
      '--node-modules-dir=manual',
      '--allow-read',
      '--allow-env',
      'driver.mjs',
    ],
  },
  {
    id: 'bun',
    needs: [oven, '--version'],
    together: true,
    driver: byNode.driver,
    command: () => [oven, 'driver.mjs'],
  },
  {
    id: 'pyjwt',
    // Not every `python3` of a PATH has Debian's packages.
    needs: ['/usr/bin/python3', '-c', 'import jwt, cryptography'],
    together: true,
    command: (files) => [
      '/usr/bin/python3',
      '-c',
      'import runpy, sys; [runpy.run_path(f) for f in sys.argv[1:]]',
      ...files,
    ],
  },
  {
    id: 'ruby-jwt',
    needs: ['ruby', '-r', 'jwt', '-e', ''],
    together: true,
    command: (files) => ['ruby', '-e', 'ARGV.each { |file| load file }', ...files],
  },
  {
    id: 'php-openssl',
    needs: ['php', '--version'],
    together: true,
    command: (files) => ['php', '-r', 'foreach (array_slice($argv, 1) as $file) include $file;', ...files],
  },
  {
    id: 'openssl',
    needs: ['openssl', 'version'],
    together: true,
    command: (files) => ['bash', '-c', 'for file; do bash "$file" || exit; done', 'bash', ...files],
  },
  {
    id: 'powershell-7',
    needs: ['pwsh', '--version'],
    together: true,
    driver: { name: 'driver.ps1', text: (files) => files.map((file) => `& '${file}'`).join('\n') },
    command: () => ['pwsh', '-NoProfile', '-File', 'driver.ps1'],
    variables: { POWERSHELL_TELEMETRY_OPTOUT: '1', POWERSHELL_UPDATECHECK: 'Off' },
  },
  {
    id: 'golang-jwt',
    needs: ['test', '-d', GO_JWT],
    slow: true,
    together: false,
    command: ([file = '']) => ['go', 'run', file],
    variables: { GO111MODULE: 'off', CGO_ENABLED: '0', GOCACHE: join(tmpdir(), 'go-build') },
  },
  {
    id: 'java',
    needs: ['java', '--version'],
    slow: true,
    together: false,
    command: ([file = '']) => ['java', '-XX:TieredStopAtLevel=1', file],
  },
  {
    id: 'kotlin',
    needs: ['kotlinc', '-version'],
    slow: true,
    together: false,
    command: ([file = '']) => [
      'bash',
      '-c',
      'kotlinc "$1" -include-runtime -d "$1.jar" 2>/dev/null && java -XX:TieredStopAtLevel=1 -jar "$1.jar"',
      'bash',
      file,
    ],
  },
  {
    id: 'csharp',
    needs: ['dotnet', '--version'],
    slow: true,
    together: false,
    command: ([file = '']) => ['dotnet', 'run', file],
    variables: { DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
  },
]

/** Whether everything is here that the programs of a target need. */
export function canRun({ needs: [program = '', ...parameters] }: Runner): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore' }).status === 0
}

/**
 * Writes each program into a folder of its own and runs it. The libraries that its install line brings are there.
 *
 * @param directory - an empty folder
 * @param keyFile - what the environment names as the key file; undefined to let the program find it in its own folder
 * @returns what each printed, without the newline
 * @throws when a program fails or prints more than a line
 */
export async function runPrograms(
  runner: Runner,
  fileName: string,
  programs: readonly string[],
  directory: string,
  keyFile: string | undefined,
): Promise<readonly string[]> {
  provide(directory)
  const files = programs.map((text, index) => {
    const folder = join(directory, String(index))
    mkdirSync(folder)
    writeFileSync(join(folder, fileName), text)
    return join(folder, fileName)
  })
  if (runner.driver) writeFileSync(join(directory, runner.driver.name), runner.driver.text(files))
  const run = async (given: readonly string[]) => {
    const [program = '', ...parameters] = runner.command(given)
    const { stdout } = await promisify(execFile)(program, parameters, {
      cwd: directory,
      timeout: 150_000,
      env: {
        ...process.env,
        GOPATH: join(directory, 'go'),
        ...runner.variables,
        ...(keyFile === undefined ? {} : { APPLE_KEY_FILE: keyFile }),
      },
    })
    return stdout.trimEnd().split(/\r?\n/u)
  }
  const printed: string[] = []
  if (runner.together) printed.push(...(await run(files)))
  else for (const file of files) printed.push(...(await run([file])))
  if (printed.length !== programs.length)
    throw new Error(`${runner.id} printed ${printed.length} lines: ${printed.join('\n').slice(0, 500)}`)
  return printed
}

/** The libraries, where each runtime looks for them. */
function provide(directory: string): void {
  const modules = join(directory, 'node_modules')
  mkdirSync(modules)
  symlinkSync(join(packages, 'jose'), join(modules, 'jose'))
  symlinkSync(join(packages, 'jsonwebtoken'), join(modules, 'jsonwebtoken'))
  writeFileSync(join(directory, 'package.json'), '{ "dependencies": { "jose": "6" } }')
  const jwt = join(directory, 'go/src/github.com/golang-jwt/jwt')
  mkdirSync(jwt, { recursive: true })
  symlinkSync(GO_JWT, join(jwt, 'v5'))
}
