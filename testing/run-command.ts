/** Runs a copied command unmodified in a real shell. Node only; a terminal is made with `script` of util-linux. */
import { spawn, spawnSync } from 'node:child_process'

export type Interpreter = 'bash' | 'dash' | 'zsh' | 'fish' | 'pwsh'

/** What came of a command. In a terminal stdout holds everything that the terminal showed. */
export interface Outcome {
  /** Exit status; 128 and more when a signal or the time limit ended it. */
  code: number
  stdout: string
  stderr: string
}

export interface Surroundings {
  /** Directory with the `.curlrc` that leads to the stand-in. */
  curlHome: string
  /** Working directory. */
  directory: string
  variables?: Readonly<Record<string, string>>
  /** Directory of programs that come before all others. */
  programs?: string
}

/** Whether the program can be started here. */
export function installed(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0
}

/** Runs `text` as the script of a shell without a terminal. Never rejects for what the command does. */
export function runCommand(interpreter: Interpreter, text: string, around: Surroundings): Promise<Outcome> {
  const parameters =
    interpreter === 'pwsh' ? ['-NonInteractive', '-Command', `${text}\nexit $LASTEXITCODE`] : ['-c', text]
  return run(interpreter, [...plain[interpreter], ...parameters], around)
}

/** Runs a program with these arguments and this text on its standard input, no shell between. Never rejects. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  input: string,
  around: Surroundings,
): Promise<Outcome> {
  return run(program, parameters, around, input)
}

/**
 * Types `text` at the prompt of an interactive shell in a terminal, and `answer` when it asks for the token; the shell
 * then ends with the status of the command. Lines arrive one by one, the way a shell without bracketed paste sees a
 * pasted text. Never rejects for what the command does.
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
    // The echo of the command itself has a quote there.
    { when: /[^']Token: /, type: `${answer}\r` },
    // PowerShell drops what is typed before it prompts again.
    {
      when: interpreter === 'pwsh' ? /(?:PS .*> [\s\S]*){2}/ : /./,
      type: `exit ${lastStatus[interpreter] ?? '$?'}\r`,
    },
  ])
}

/** Something to type once the terminal has shown a text and has then been quiet for a while. */
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

/** How a shell calls the status of its last command, where not `$?`. */
const lastStatus: Partial<Record<Interpreter, string>> = { fish: '$status', pwsh: '$LASTEXITCODE' }

const timeLimit = 50_000
/** Milliseconds without output until the next line is typed; PowerShell takes its time to listen. */
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
      // A group of its own: what a program has started ends with it.
      detached: true,
    })
    const limit = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), timeLimit)
    const left = typeof input === 'string' ? [] : [...input]
    if (typeof input === 'string') child.stdin.end(input)
    // A program that ends without reading everything is no fault of the test.
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
      // A terminal tells where its cursor is when it is asked.
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

// Nothing of the machine but its programs: a proxy or a .curlrc of the person would change what is sent.
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
