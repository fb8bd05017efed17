import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportText } from '../../testing/app-store-connect'
import { header } from '../../testing/apple-stand-in'
import { decodedPairs } from '../../testing/request-meaning'
import { runCommand, typeCommand } from '../../testing/run-command'
import {
  ascHost,
  ascToken,
  filledRequests,
  popularRequests,
  shellSession,
  shellsHere,
} from '../../testing/shell-session'
import { command } from '../../testing/written'
import { operations } from '../catalog/operations'
import type { HttpRequest } from './request'
import { requestUrl } from './url'

const session = shellSession([ascHost])

/** Every operation with a required query parameter. */
const demandingRequests = filledRequests(
  operations().filter(({ parameters }) => parameters.some((each) => each.required && each.in === 'query')),
)

describe.each(shellsHere)('in $interpreter', ({ interpreter, shell }) => {
  test.each(['inline', 'variable'] as const)(
    'every popular request arrives unchanged and gets a response, token %s',
    async (mode) => {
      const requests = popularRequests
      const text = requests.map((request) => command(shell, request, { mode, token: ascToken() })).join('\n')
      const outcome = await runCommand(interpreter, text, session.around)
      expect(outcome).toMatchObject({ code: 0, stderr: '' })
      expect(outcome.stdout).not.toContain('errors')
      expect(session.arrivals.length).toBe(requests.length)
      for (const [i, request] of requests.entries()) {
        const arrival = session.arrivals[i]
        expect(arrival).toMatchObject({ method: request.method, host: ascHost, body: '' })
        expect(`https://${ascHost}${arrival?.target}`).toBe(requestUrl(request))
        expect(decodedPairs(arrival?.target.split('?')[1])).toEqual(request.query)
        for (const [name, value] of request.headers) {
          expect(arrival && header(arrival, name.toLowerCase())).toBe(value)
        }
      }
    },
  )

  test('every request with required parameters arrives with all of them', async () => {
    expect(demandingRequests.length).toBeGreaterThan(15)
    const text = demandingRequests
      .map((request) => command(shell, request, { mode: 'inline', token: ascToken() }))
      .join('\n')
    await runCommand(interpreter, text, session.around)
    expect(session.arrivals.map(({ target }) => `https://${ascHost}${target}`)).toEqual(
      demandingRequests.map(requestUrl),
    )
  })

  test('a command with a rejected token fails and shows what Apple said', async () => {
    const [list] = popularRequests as [HttpRequest]
    const text = command(shell, list, { mode: 'inline', token: ascToken({ aud: 'wrong' }) })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).toBe(22)
    expect(JSON.parse(outcome.stdout)).toMatchObject({ errors: [{ code: 'NOT_AUTHORIZED' }] })
  })

  const report = popularRequests.find(({ save }) => save?.file === 'sales.tsv') as HttpRequest

  test('a report is saved and unpacked', async () => {
    const outcome = await runCommand(
      interpreter,
      command(shell, report, { mode: 'inline', token: ascToken() }),
      session.around,
    )
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(session.around.directory, 'sales.tsv'), 'utf8')).toBe(reportText)
    expect(existsSync(join(session.around.directory, 'sales.tsv.gz'))).toBe(false)
  })

  test('a rejected report shows what Apple said, fails and leaves no file', async () => {
    const text = command(shell, report, { mode: 'inline', token: ascToken({ iss: 'wrong' }) })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).not.toBe(0)
    expect(JSON.parse(outcome.stdout)).toMatchObject({ errors: [{ code: 'NOT_AUTHORIZED' }] })
    expect(readdirSync(session.around.directory)).toEqual(['curl'])
  })

  test('a report that cannot be downloaded fails with one error message', async () => {
    const text = command(shell, { ...report, host: 'nowhere.invalid' }, { mode: 'inline', token: ascToken() })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).not.toBe(0)
    expect(outcome.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^curl: /)])
  })
})

describe.each(shellsHere.filter(({ interpreter }) => interpreter !== 'dash'))(
  'typed at the prompt of $interpreter',
  (row) => {
    const { interpreter, shell } = row

    test('the token is asked for, is not shown and is sent to Apple', async () => {
      const [list] = popularRequests as [HttpRequest]
      const secret = ascToken()
      const outcome = await typeCommand(
        interpreter,
        command(shell, list, { mode: 'prompt' }),
        secret,
        session.around,
      )
      expect(outcome.code).toBe(0)
      expect(outcome.stdout).not.toContain(secret)
      expect(outcome.stdout).toContain('"data": []')
      expect(
        session.arrivals.map(({ headers }) => headers.find(([name]) => name === 'authorization')?.[1]),
      ).toEqual([`Bearer ${secret}`])
    })

    test('a report is asked for, saved and unpacked', async () => {
      const report = popularRequests.find(({ save }) => save?.file === 'sales.tsv') as HttpRequest
      const outcome = await typeCommand(
        interpreter,
        command(shell, report, { mode: 'prompt' }),
        ascToken(),
        session.around,
      )
      expect(outcome.code).toBe(0)
      expect(readFileSync(join(session.around.directory, 'sales.tsv'), 'utf8')).toBe(reportText)
    })
  },
)
