import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { curlMeaning } from '../../../testing/curl-command-line'
import { meant, told } from '../../../testing/request-meaning'
import { type Interpreter, installed, runCommand } from '../../../testing/run-command'
import { command } from '../../../testing/written'

// The tests run many commands, possibly on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

// A replacement for curl that prints its arguments, then what it would read from standard input, then a separator.
const posixCurl = `curl() { printf '%s\\0' "$@"; for a do case $a in @-) cat; printf '\\0';; esac; done; printf '\\036\\0'; }\n`
const fishCurl = `function curl; printf '%s\\0' $argv; contains -- @- $argv && cat && printf '\\0'; printf '\\036\\0'; end\n`

const rows = [
  { interpreter: 'bash', shell: 'bash', curl: posixCurl },
  { interpreter: 'dash', shell: 'bash', curl: posixCurl },
  { interpreter: 'zsh', shell: 'bash', curl: posixCurl },
  { interpreter: 'fish', shell: 'fish', curl: fishCurl },
] as const satisfies readonly { interpreter: Interpreter; shell: string; curl: string }[]

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'shell-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

test.for(rows)('$interpreter is installed', ({ interpreter }, { skip }) => {
  if (!process.env.CI && !installed(interpreter))
    skip(`${interpreter} is not installed: its commands were not run`)
  expect(installed(interpreter)).toBe(true)
})

describe.each(rows.filter(({ interpreter }) => installed(interpreter)))('$interpreter', (row) => {
  /** Runs all commands at once and returns the arguments and the standard input of each curl. */
  async function heard(commands: readonly string[], token: string) {
    const { stdout, stderr } = await runCommand(row.interpreter, row.curl + commands.join('\n'), {
      curlHome: directory,
      directory,
      variables: { APPLE_TOKEN: token },
    })
    expect(stderr).toBe('')
    return stdout
      .split('\u001e\0')
      .slice(0, -1)
      .map((call) => {
        const parameters = call.split('\0').slice(0, -1)
        return { parameters, input: parameters.includes('@-') ? (parameters.pop() ?? '') : '' }
      })
  }

  test.each([
    { mode: 'inline', batch: 60 },
    { mode: 'variable', batch: 8 },
  ] as const)('passes the right arguments to curl, token $mode', async ({ mode, batch }) => {
    await assert(
      asyncProperty(
        array(anyRequest, { minLength: batch, maxLength: batch }),
        anyToken,
        async (requests, token) => {
          const calls = await heard(
            requests.map((request) => command(row.shell, request, { mode, token })),
            token,
          )
          expect(calls.length).toBe(requests.length)
          for (const [i, request] of requests.entries()) {
            const { parameters, input } = calls[i] ?? { parameters: [], input: '' }
            const curl = curlMeaning(parameters, input)
            expect(told(curl, request.body?.type === 'json')).toEqual(meant(request, token))
            expect(curl.http2).toBe(request.http2 === true)
            if (mode === 'variable') expect(parameters.join(' ')).not.toContain(token)
            if (request.body?.type === 'json') expect(curl.data).toBe(request.body.text)
          }
        },
      ),
      // A failure has a clear message of its own, and shrinking it would run for minutes.
      { numRuns: 5, endOnFailure: true },
    )
  })
})
