import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An argument that is replaced by a file with the input, for commands that do not read standard input. */
export const INPUT_FILE = '{input file}'

/**
 * Runs the `openssl` command with `input` on its standard input and in `INPUT_FILE`, and returns its standard output as
 * bytes. Throws if the command fails.
 */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  try {
    const file = join(folder, 'input')
    writeFileSync(file, input)
    const given = args.map((arg) => (arg === INPUT_FILE ? file : arg))
    // A command that reads the file may end before its standard input has been written.
    const piped = args.includes(INPUT_FILE) ? '' : input
    return execFileSync('openssl', given, { input: piped, stdio: ['pipe', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
