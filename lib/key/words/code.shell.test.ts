import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installed } from '../../../testing/run-command'
import { throwawayKey } from '../../../testing/throwaway-key'
import { base64Code, newlinesCode } from './code'

/** For each language, a program around the line: the name of its file, how it is run, and what it prints. */
const PROGRAMS: Readonly<
  Record<string, { file: string; run: readonly [string, ...string[]]; around: (line: string) => string }>
> = {
  bash: { file: 'a.sh', run: ['bash'], around: (line) => `${line}\ncat key.p8` },
  JavaScript: {
    file: 'a.mjs',
    run: [process.execPath],
    around: (line) => `${line}\nprocess.stdout.write(key)`,
  },
  Python: {
    file: 'a.py',
    run: ['/usr/bin/python3'],
    around: (line) => `import base64, os, sys\n${line}\nsys.stdout.write(key)`,
  },
  Ruby: { file: 'a.rb', run: ['ruby'], around: (line) => `${line}\nprint key` },
  PHP: { file: 'a.php', run: ['php'], around: (line) => `<?php\n${line}\necho $key;` },
  Go: {
    file: 'a.go',
    run: ['go', 'run'],
    around: (line) =>
      `package main\nimport ("fmt"; "os"; "strings")\nfunc main() {\n${line}\nfmt.Print(key)\n}`,
  },
  Java: {
    file: 'A.java',
    run: ['java'],
    around: (line) =>
      `import java.util.*;\nclass A { public static void main(String[] a) {\n${line}\nSystem.out.print(key); } }`,
  },
}

const { pem } = throwawayKey()

describe.each([
  ['newlines written as \\n', newlinesCode, pem.trimEnd().replaceAll('\n', '\\n')],
  ['base64 of the file', base64Code, Buffer.from(pem).toString('base64')],
] as const)('%s', (_, fixes, value) => {
  test.each(fixes.map((fix) => [fix.language, fix] as const))('%s', (language, { before = '', after }) => {
    const program = PROGRAMS[language]
    // Swift and C# need a compiler and a project.
    if (program === undefined) return expect(['Swift', 'C#']).toContain(language)
    const [command, ...parameters] = program.run
    expect(installed(command), command).toBe(true)
    const printed = (line: string) => {
      const cwd = mkdtempSync(join(tmpdir(), 'assay-fix-'))
      writeFileSync(join(cwd, program.file), program.around(line))
      const env = { ...process.env, APPLE_KEY: value, GOFLAGS: '-mod=mod', GO111MODULE: 'off' }
      return execFileSync(command, [...parameters, program.file], { cwd, env, encoding: 'utf8' })
    }
    expect(printed(after).trimEnd()).toBe(pem.trimEnd())
    if (language !== 'Go') expect(printed(before)).toBe(value)
  })
})
