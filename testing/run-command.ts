/** Runs a copied command unmodified in a real shell. Node only; `script` of util-linux provides a terminal. */
import { spawn, spawnSync } from 'node:child_process'

export type Interpreter = 'bash' | 'dash' | 'zsh' | 'fish' | 'pwsh'

/** The outcome of a command. In a terminal, stdout contains everything that the terminal showed. */
export interface Outcome {
  /** The exit status; 128 or more if a signal or the time limit ended the command. */
  code: number
  stdout: string
  stderr: string
}

export interface Surroundings {
  /** The directory of a `.curlrc` that makes curl connect to the stand-in. */
  curlHome: string
  /** Working directory. */
  directory: string
  variables?: Readonly<Record<string, string>>
  /** A directory of programs that take precedence over all others. */
  programs?: string
}

/** Whether the program is installed on this machine. */
export function installed(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0
}

/** Runs `text` as the script of a shell without a terminal. Never rejects because of what the command does. */
export function runCommand(interpreter: Interpreter, text: string, around: Surroundings): Promise<Outcome> {
  const parameters =
    interpreter === 'pwsh' ? ['-NonInteractive', '-Command', `${text}\nexit $LASTEXITCODE`] : ['-c', text]
  return run(interpreter, [...plain[interpreter], ...parameters], around)
}

/**
 * Runs a program without a shell, with these arguments and this text on its standard input. Never rejects because of
 * what the program does.
 */
export function runProgram(
  program: string,
  parameters: readonly string[],
  input: string,
  around: Surroundings,
): Promise<Outcome> {
  return run(program, parameters, around, input)
}

/**
 * Types `text` at the prompt of an interactive shell in a terminal, and `answer` when it asks for the token. The shell
 * then exits with the status of the command. Lines arrive one by one, as a shell without bracketed paste receives a
 * pasted text. Never rejects because of what the command does.
 */
export function typeCommand(
  interpreter: Interpreter,
  text: string,
  answer: string,
  around: Surroundings,
): Promise<Outcome> {
  const interactive = interpreter === 'pwsh' ? [] : ['-i']
  const shell = [interpreter, ...plain[interpreter], ...interactive].join(' ')
  return run('script', ['-qefc', `stty rows 50 cols 400; ${shell}`, '/dev/null'], around, [
    { when: interpreter === 'pwsh' ? /PS .*> / : /./, type: `${text.replaceAll('\n', '\r')}\r` },
    // In the echo of the command itself, a quote precedes this prompt.
    { when: /[^']Token: /, type: `${answer}\r` },
    // PowerShell discards what is typed before it shows its prompt again.
    {
      when: interpreter === 'pwsh' ? /(?:PS .*> [\s\S]*){2}/ : /./,
      type: `exit ${lastStatus[interpreter] ?? '$?'}\r`,
    },
  ])
}

/** A text to type once the terminal has shown a match and has then been quiet for a while. */
interface Typing {
  when: RegExp
  type: string
}

const plain = {
  bash: ['--norc', '--noprofile'],
  dash: [],
  zsh: ['-f'],
  fish: ['--no-config'],
  pwsh: ['-NoLogo', '-NoProfile'],
} as const satisfies Record<Interpreter, readonly string[]>

/** The variable with the status of the last command, in shells where it is not `$?`. */
const lastStatus: Partial<Record<Interpreter, string>> = { fish: '$status', pwsh: '$LASTEXITCODE' }

const timeLimit = 50_000
/** Milliseconds without output before the next line is typed. PowerShell needs longer before it accepts input. */
const quiet = { pwsh: 1200, other: 400 }

function run(
  program: string,
  parameters: readonly string[],
  around: Surroundings,
  input: string | readonly Typing[] = '',
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: around.directory,
      env: environment(around),
      stdio: 'pipe',
      // A process group of its own, so that everything the program has started ends with it.
      detached: true,
    })
    const limit = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), timeLimit)
    const left = typeof input === 'string' ? [] : [...input]
    if (typeof input === 'string') child.stdin.end(input)
    // A program may end without reading all of its input.
    child.stdin.on('error', () => undefined)
    let stdout = ''
    let stderr = ''
    const wait = /\bpwsh\b/.test(parameters.join(' ')) ? quiet.pwsh : quiet.other
    let pause: NodeJS.Timeout | undefined
    const typeNext = () => {
      if (!left[0]?.when.test(stdout)) return
      child.stdin.write(left.shift()?.type ?? '')
      pause = setTimeout(typeNext, wait)
    }
    child.stdout.setEncoding('utf8').on('data', (shown: string) => {
      stdout += shown
      // A terminal reports the position of its cursor on request.
      if (typeof input !== 'string' && shown.includes('\u001b[6n')) child.stdin.write('\u001b[1;1R')
      clearTimeout(pause)
      pause = setTimeout(typeNext, wait)
    })
    child.stderr.setEncoding('utf8').on('data', (shown: string) => {
      stderr += shown
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(limit)
      clearTimeout(pause)
      resolve({ code: code ?? 128, stdout, stderr })
    })
  })
}

// The command gets only the programs of this machine. A proxy or a .curlrc of the person would change what is sent.
function environment(around: Surroundings): NodeJS.ProcessEnv {
  const programs = [around.programs, process.env.PATH].filter((path) => path !== undefined)
  return {
    NODE_ENV: 'test',
    PATH: programs.join(':'),
    HOME: around.curlHome,
    CURL_HOME: around.curlHome,
    LANG: 'C.UTF-8',
    TERM: 'xterm',
    POWERSHELL_TELEMETRY_OPTOUT: '1',
    POWERSHELL_UPDATECHECK: 'Off',
    ...around.variables,
  }
}
