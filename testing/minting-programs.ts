/** Runs minting code as a person runs it, with many programs in few processes. Vitest only. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { CodeTarget } from '../lib/snippet/target'
import type { CodeTargetId } from '../lib/target'
import { CRATES, crates, GO_JWT, gem, goProxy, type Packages, pip } from './debian-packages'

/** How the programs of one target are run. */
export interface Runner {
  readonly id: CodeTargetId
  /** A command that succeeds if everything that the programs need is installed. */
  readonly needs: readonly string[]
  /** Where the installer finds packages, if not in its registry. */
  readonly packages?: Packages
  /** The folder of a program that the commands name but that is not in the PATH. */
  readonly programs?: string
  /** Whether each program takes long. If so, only some of the services are run. */
  readonly slow?: true
  /** The command for all files at once or, if that is impossible, for each file. */
  readonly command: (files: readonly string[]) => readonly string[]
  readonly together: boolean
  /** A file that makes one process run all programs. */
  readonly driver?: { readonly name: string; readonly text: (files: readonly string[]) => string }
  readonly variables?: Readonly<Record<string, string>>
}

const bun = clientFolder('@oven/bun-linux-x64/bin')
const deno = clientFolder('@deno/linux-x64-glibc')

/** The folder of a package that only tests need. */
function clientFolder(path: string): string {
  return new URL(`./clients/node_modules/${path}`, import.meta.url).pathname
}

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
    needs: [join(deno, 'deno'), '--version'],
    programs: deno,
    together: true,
    driver: byNode.driver,
    command: () => ['deno', 'run', '--allow-read', '--allow-env', 'driver.mjs'],
  },
  {
    id: 'bun',
    needs: [join(bun, 'bun'), '--version'],
    programs: bun,
    together: true,
    driver: byNode.driver,
    command: () => ['bun', 'driver.mjs'],
  },
  {
    id: 'pyjwt',
    // The first `python3` in a PATH may lack Debian's packages.
    needs: ['/usr/bin/python3', '-c', 'import jwt, cryptography, pip'],
    packages: pip,
    together: true,
    command: (files) => [
      'python3',
      '-c',
      'import runpy, sys; [runpy.run_path(f) for f in sys.argv[1:]]',
      ...files,
    ],
  },
  {
    id: 'ruby-jwt',
    needs: ['ruby', '-r', 'jwt', '-e', ''],
    packages: gem,
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
    needs: ['sh', '-c', `go version && test -d ${GO_JWT}`],
    packages: goProxy,
    slow: true,
    together: false,
    command: ([file = '']) => ['go', 'run', file],
    variables: { CGO_ENABLED: '0', GOCACHE: join(tmpdir(), 'go-build') },
  },
  {
    id: 'java',
    needs: ['java', '--version'],
    slow: true,
    together: false,
    command: ([file = '']) => ['java', '-XX:TieredStopAtLevel=1', file],
  },
  {
    id: 'rust',
    // Cargo 1.65, which Debian 12 has, mistakes one crate of a folder for another. `cargo info` exists only in newer
    // versions.
    needs: ['sh', '-c', `cargo info --help && ls -d ${CRATES}/jsonwebtoken-8* ${CRATES}/uuid-*`],
    packages: crates,
    slow: true,
    together: false,
    command: ([file = '']) => [
      'bash',
      '-c',
      'mkdir -p src && cp "$1" src/main.rs && cargo run --quiet',
      'bash',
      file,
    ],
    variables: { CARGO_TARGET_DIR: join(tmpdir(), 'cargo-build'), CARGO_PROFILE_DEV_DEBUG: '0' },
  },
  {
    id: 'kotlin',
    needs: ['which', 'kotlinc', 'java'],
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

/** Whether everything that the programs of a target need is installed. */
export function canRun({ needs: [program = '', ...parameters] }: Runner): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore' }).status === 0
}

/** A folder in which the install command of a target was run. */
export interface Home {
  readonly directory: string
  readonly variables: NodeJS.ProcessEnv
}

/**
 * Runs the install command of a target, as the page shows it, in a new folder.
 *
 * @param directory - the parent of the new folder
 * @throws if the command fails
 */
export async function install(
  { id, packages, programs, variables }: Runner,
  { install: line }: CodeTarget,
  directory: string,
): Promise<Home> {
  const home = mkdtempSync(join(directory, `${id}-`))
  const folder = join(home, 'packages')
  mkdirSync(folder)
  const surroundings: NodeJS.ProcessEnv = {
    ...process.env,
    ...(programs === undefined ? {} : { PATH: `${programs}:${process.env.PATH}` }),
    ...variables,
    ...packages?.(folder),
  }
  if (line !== undefined) await run(['bash', '-c', line], home, surroundings)
  return { directory: home, variables: surroundings }
}

/**
 * Saves a program under the name that the page shows and runs it with the command that the page shows.
 *
 * @returns the output, without the newline
 * @throws if the program fails
 */
export async function runAsShown(
  { directory, variables }: Home,
  { fileName, run: line }: CodeTarget,
  program: string,
): Promise<string> {
  mkdirSync(dirname(join(directory, fileName)), { recursive: true })
  writeFileSync(join(directory, fileName), program)
  return (await run(['bash', '-c', line], directory, variables)).trimEnd()
}

/**
 * Writes each program into a folder of its own, beside what was installed, and runs it.
 *
 * @param keyFile - the name of the key file in the environment
 * @returns the output of each program, without the newline
 * @throws if a program fails or prints more than one line
 */
export async function runPrograms(
  runner: Runner,
  { directory, variables }: Home,
  fileName: string,
  programs: readonly string[],
  keyFile: string,
): Promise<readonly string[]> {
  const files = programs.map((text, index) => {
    const file = join(directory, String(index), fileName)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  })
  if (runner.driver) writeFileSync(join(directory, runner.driver.name), runner.driver.text(files))
  const printed: string[] = []
  for (const given of runner.together ? [files] : files.map((file) => [file])) {
    const surroundings = { ...variables, APPLE_KEY_FILE: keyFile }
    const lines = await run(runner.command(given), directory, surroundings)
    printed.push(...lines.trimEnd().split(/\r?\n/u))
  }
  if (printed.length !== programs.length)
    throw new Error(`${runner.id} printed ${printed.length} lines: ${printed.join('\n').slice(0, 500)}`)
  return printed
}

async function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [program = '', ...parameters] = command
  return (await promisify(execFile)(program, parameters, { cwd, env, timeout: 150_000 })).stdout
}
