import { describe, expect, test } from 'vitest'
import { header, type StandInResponse } from '../../testing/apple-stand-in'
import { programArguments, readPrompt } from '../../testing/cmd-prompt'
import { curlMeaning } from '../../testing/curl-command-line'
import { installed, runCommand, typeCommand } from '../../testing/run-command'
import { ascHost, ascToken, shellSession, shellsHere } from '../../testing/shell-session'
import { command } from '../../testing/written'
import { ascOperations } from '../catalog/popular'
import { commandOptions } from './command-options'
import { bearer, type HttpRequest } from './request'
import { shells } from './shell'
import { requestUrl } from './url'

const session = shellSession([ascHost])

const list: HttpRequest = {
  method: 'GET',
  host: ascHost,
  path: '/v1/apps',
  query: [
    ['filter[name]', `it's "a" $HOME & 100% ü`],
    ['limit', '1'],
  ],
  headers: [],
  token: bearer,
}

/**
 * Returns one of three pages with one entry each. The second also has an included resource, and the last has no
 * `links.next`.
 */
function page(target: string): StandInResponse {
  const number = Number(/cursor=(\d)/.exec(target)?.[1] ?? '1')
  const next = `https://${ascHost}/v1/apps?cursor=${number + 1}&filter%5Bname%5D=it%27s&limit=1`
  const body = {
    data: [{ type: 'apps', id: String(number), attributes: { name: `it's "${number}" \\ ü` } }],
    ...(number === 2 ? { included: [{ type: 'builds', id: '9' }] } : {}),
    links: { self: `https://${ascHost}${target}`, ...(number < 3 ? { next } : {}) },
  }
  return {
    status: 200,
    headers: { 'x-rate-limit': `user-hour-lim:3600;user-hour-rem:${3600 - number};` },
    body: JSON.stringify(body, undefined, number % 2 ? 2 : 0),
  }
}

/** Returns the ids of all entries. PowerShell prints the pages unchanged; the other shells print one entry per line. */
function entries(printed: string, shell: string): unknown[] {
  if (shell === 'powershell')
    return printed
      .split(/^(?=\{)/m)
      .map((each) => JSON.parse(each) as { data: { id: unknown }[]; included?: { id: unknown }[] })
      .flatMap(({ data, included = [] }) => [...data, ...included].map(({ id }) => id))
  return printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { id: unknown }).id)
}

test.for(['jq'])('%s is installed', (program, { skip }) => {
  if (!process.env.CI && !installed(program)) skip(`${program} is not installed: no pages were followed`)
  expect(installed(program)).toBe(true)
})

describe.each(installed('jq') ? shellsHere : [])('in $interpreter', ({ interpreter, shell }) => {
  test.each(['inline', 'variable'] as const)(
    'all pages are fetched, each with the token, and every entry printed, token %s',
    async (mode) => {
      session.respond = ({ target }) => page(target)
      const text = command(shell, list, { mode, token: ascToken() }, { allPages: true })
      const outcome = await runCommand(interpreter, text, session.around)
      expect(outcome).toMatchObject({ code: 0, stderr: '' })
      expect(entries(outcome.stdout, shell)).toEqual(['1', '2', '9', '3'])
      expect(`https://${ascHost}${session.arrivals[0]?.target}`).toBe(requestUrl(list))
      expect(session.arrivals.slice(1).map(({ target }) => target)).toEqual([
        '/v1/apps?cursor=2&filter%5Bname%5D=it%27s&limit=1',
        '/v1/apps?cursor=3&filter%5Bname%5D=it%27s&limit=1',
      ])
      for (const arrival of session.arrivals) {
        expect(header(arrival, 'authorization')).toMatch(/^Bearer eyJ/)
      }
    },
  )

  test('a rejection of one page is shown and ends the loop with a failure', async () => {
    session.respond = ({ target }) =>
      target.includes('cursor') ? { status: 429, body: '{"errors":[]}' } : page(target)
    const text = command(shell, list, { mode: 'variable' }, { allPages: true })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).not.toBe(0)
    expect(outcome.stdout.trim().split('\n').at(-1)).toBe('{"errors":[]}')
    expect(session.arrivals.length).toBe(2)
  })

  test('a response that is not JSON ends the loop with a failure', async () => {
    session.respond = () => ({ status: 200, body: '<html>' })
    const text = command(shell, list, { mode: 'variable' }, { allPages: true })
    expect((await runCommand(interpreter, text, session.around)).code).not.toBe(0)
    expect(session.arrivals.length).toBe(1)
  })

  test('the rate limit is shown, but not as part of the response', async () => {
    session.respond = ({ target }) => page(target)
    const text = command(shell, list, { mode: 'variable' }, { showRateLimit: true })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome).toMatchObject({
      code: 0,
      stderr: 'X-Rate-Limit: user-hour-lim:3600;user-hour-rem:3599;\n',
    })
    expect(JSON.parse(outcome.stdout)).toHaveProperty('data')
  })

  test('the rate limit is shown for each of all pages', async () => {
    session.respond = ({ target }) => page(target)
    const text = command(shell, list, { mode: 'variable' }, { allPages: true, showRateLimit: true })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.stderr.match(/rem:\d+/g)).toEqual(['rem:3599', 'rem:3598', 'rem:3597'])
    expect(entries(outcome.stdout, shell)).toEqual(['1', '2', '9', '3'])
  })
})

describe.each(installed('jq') ? shellsHere.filter(({ interpreter }) => interpreter !== 'dash') : [])(
  'typed at the prompt of $interpreter',
  ({ interpreter, shell }) => {
    test('the token is asked for once and used for all pages', async () => {
      session.respond = ({ target }) => page(target)
      const text = command(shell, list, { mode: 'prompt' }, { allPages: true })
      const outcome = await typeCommand(interpreter, text, 'x.y.z', session.around)
      expect(outcome.code).toBe(0)
      expect(outcome.stdout).not.toContain('x.y.z')
      expect(session.arrivals.map((arrival) => header(arrival, 'authorization'))).toEqual([
        'Bearer x.y.z',
        'Bearer x.y.z',
        'Bearer x.y.z',
      ])
    })
  },
)

describe('on Windows', () => {
  const shown = '%{stderr}X-Rate-Limit: %header{x-rate-limit}\\n'

  test('cmd.exe shows the rate limit and has no loop', () => {
    const text = command(
      'cmd',
      list,
      { mode: 'inline', token: 'a.b.c' },
      { allPages: true, showRateLimit: true },
    )
    const [call] = readPrompt(text, { HEADER: 'x' })
    const meaning = curlMeaning(programArguments(call && 'text' in call ? call.text : ''))
    expect(meaning).toMatchObject({ url: requestUrl(list), writeOut: shown })
    expect(shells.find(({ id }) => id === 'cmd')?.options).toEqual(['showRateLimit'])
  })
})

describe('options are offered', () => {
  const offered = (id: string) => {
    const operation = ascOperations.find((candidate) => candidate.id === id)
    if (!operation) throw new Error(id)
    return commandOptions(operation)
  }

  test('both for a list', () => {
    expect(offered('apps_getCollection')).toEqual(['allPages', 'showRateLimit'])
  })

  test('only the rate limit for a report', () => {
    expect(offered('salesReports_getCollection')).toEqual(['showRateLimit'])
  })

  test('none for what is not a GET', () => {
    const [first] = ascOperations
    expect(first && commandOptions({ ...first, method: 'POST' })).toEqual([])
  })

  test('the notes of a command name what its options need', () => {
    for (const shell of shells) {
      const notes = shell.notes(list, 'variable', { allPages: true, showRateLimit: true }).join(' ')
      expect(notes).toContain('7.84')
      expect(/jq|one page after the other/i.test(notes)).toBe(shell.id !== 'cmd')
      expect(shell.notes(list, 'variable').join(' ')).not.toMatch(/7\.84|jq/)
    }
  })
})
