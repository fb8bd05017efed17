import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Used among the arguments for a file that holds the input, where openssl will not read its standard input. */
export const INPUT_FILE = '{input file}'

/** Runs the `openssl` command with `input` on its standard input and in `INPUT_FILE`, and returns its standard output as bytes; throws when it fails. */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  try {
    const file = join(folder, 'input')
    writeFileSync(file, input)
    const given = args.map((arg) => (arg === INPUT_FILE ? file : arg))
    // A command that reads the file may end before its standard input is written.
    const piped = args.includes(INPUT_FILE) ? '' : input
    return execFileSync('openssl', given, { input: piped, stdio: ['pipe', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
