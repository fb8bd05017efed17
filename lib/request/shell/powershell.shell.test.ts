import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample, tuple } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { curlMeaning } from '../../../testing/curl-command-line'
import { meant, told } from '../../../testing/request-meaning'
import { installed, runProgram } from '../../../testing/run-command'
import { powershell } from './powershell'

// The tests run many commands, possibly on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const ask = "[Net.NetworkCredential]::new('', (Read-Host Token -AsSecureString)).Password"

/** Writes its arguments and its standard input, each followed by NUL, and the character RS after each call. */
const recorder = `#!/bin/sh
{ printf '%s\\0' "$@"; for a do [ "$a" = - ] && cat && printf '\\0'; done; printf '\\036\\0'; } >> heard
`

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'powershell-'))
  writeFileSync(join(directory, 'curl.exe'), recorder)
  chmodSync(join(directory, 'curl.exe'), 0o755)
})
afterAll(() => rmSync(directory, { recursive: true }))

/** Runs the commands as one script and returns the arguments and the standard input of each curl. */
async function heard(commands: readonly string[], settings: string, token: string) {
  const script = join(directory, 'commands.ps1')
  writeFileSync(script, [settings, ...commands].join('\n'))
  writeFileSync(join(directory, 'heard'), '')
  const around = { curlHome: directory, directory, programs: directory, variables: { APPLE_TOKEN: token } }
  const outcome = await runProgram('pwsh', ['-NoProfile', '-NonInteractive', '-File', script], '', around)
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
  return readFileSync(join(directory, 'heard'), 'utf8')
    .split('\u001e\0')
    .slice(0, -1)
    .map((call) => {
      const parameters = call.split('\0').slice(0, -1)
      return { parameters, input: parameters.includes('-') ? (parameters.pop() ?? '') : '' }
    })
}

test('pwsh is installed if .NET can install it', ({ skip }) => {
  const here = installed('pwsh')
  if (!here && !(process.env.CI && installed('dotnet')))
    skip('pwsh is not installed: no command of PowerShell was run')
  expect(here).toBe(true)
})

describe.runIf(installed('pwsh')).each([
  { version: 'PowerShell 7', settings: '' },
  // Windows PowerShell drops double quotes in an argument and pipes ASCII. PowerShell 7 can be set to do the same.
  {
    version: 'Windows PowerShell',
    settings: "$PSNativeCommandArgumentPassing = 'Legacy'; $OutputEncoding = [Text.Encoding]::ASCII",
  },
])('$version', ({ settings }) => {
  test.each(['inline', 'variable', 'prompt'] as const)(
    'passes the right arguments to curl, token %s',
    async (mode) => {
      const [[, token] = []] = sample(tuple(anyRequest, anyToken), 1)
      if (token === undefined) throw new Error('no sample')
      const requests = sample(anyRequest, 150)
      const commands = requests.map((request) =>
        powershell.write(request, { mode, token }).replaceAll(ask, () => `'${token}'`),
      )
      const calls = await heard(commands, settings, token)
      expect(calls.length).toBe(requests.length)
      for (const [i, request] of requests.entries()) {
        const { parameters, input } = calls[i] ?? { parameters: [], input: '' }
        const curl = curlMeaning(parameters, input)
        expect(told(curl, request.body?.type === 'json')).toEqual(meant(request, token))
        expect(curl.http2).toBe(request.http2 === true)
        if (mode === 'prompt') expect(parameters.join(' ')).not.toContain(token)
      }
    },
  )
})
