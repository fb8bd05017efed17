import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sample } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRequest } from '../../../testing/any-request'
import { type Arrival, header } from '../../../testing/apple-stand-in'
import { decodedPairs, meantByName, toldByName } from '../../../testing/request-meaning'
import { runProgram } from '../../../testing/run-command'
import { reachedByClients } from '../../../testing/runtimes'
import { ascToken, shellSession } from '../../../testing/shell-session'
import { bearer, type Exchange, type HttpRequest } from '../request'
import { httpFile } from './http-file'
import { postman } from './postman'

const hosts = ['api.example.com', 'appleid.apple.com', 'maps-api.apple.com']
const session = shellSession(hosts)
reachedByClients(session)

const programs = fileURLToPath(new URL('../../../testing/clients/node_modules/.bin', import.meta.url))

interface Collection {
  item: readonly unknown[]
}

/** Programs that run collections and request files: Postman's own runtime, and httpYac for `.http` files. */
const readers = [
  {
    client: postman,
    program: 'newman',
    parameters: ['run', 'requests.json', '--env-var', `APPLE_TOKEN=${ascToken()}`],
    file: 'requests.json',
    // All texts are sent in one run.
    together: (texts: readonly string[]) => {
      const collections = texts.map((text) => JSON.parse(text) as Collection)
      return JSON.stringify({ ...collections[0], item: collections.flatMap(({ item }) => item) })
    },
  },
  {
    client: httpFile,
    program: 'httpyac',
    parameters: ['send', 'requests.http', '--all'],
    file: 'requests.http',
    together: (texts: readonly string[]) => texts.join('\n'),
  },
] as const

test.for(readers)('$program is installed', ({ program }, { skip }) => {
  const here = existsSync(join(programs, program))
  if (!here && !process.env.CI)
    skip(`npm ci --prefix testing/clients brings ${program}: nothing was sent with it`)
  expect(here).toBe(true)
})

const installed = readers.filter(({ program }) => existsSync(join(programs, program)))

describe.each(installed)('$program', ({ client, program, parameters, file, together }) => {
  async function send(texts: readonly string[]): Promise<readonly Arrival[]> {
    session.respond = ({ target }) => ({
      status: 200,
      body: target === '/auth/oauth2/token' ? '{"access_token":"a1.B2-_/+="}' : '{}',
    })
    mkdirSync(session.around.directory, { recursive: true })
    writeFileSync(join(session.around.directory, file), together(texts))
    // The runtime already routes them to the stand-in server, so they must not use a proxy as well.
    const { https_proxy: _, http_proxy: __, ...variables } = session.around.variables ?? {}
    const around = { ...session.around, variables }
    const outcome = await runProgram(join(programs, program), parameters, '', around)
    expect(outcome, outcome.stdout + outcome.stderr).toMatchObject({ code: 0 })
    return session.arrivals
  }

  test.each(['inline', 'variable'] as const)('sends every request unchanged, token %s', async (mode) => {
    const token = ascToken()
    const requests = sample(anyRequest, 80)
      .map(({ http2: _, ...request }): HttpRequest => ({ ...request, host: 'api.example.com' }))
      .filter((request) => client.obstacle(request) === undefined)
    const arrivals = await send(requests.map((request) => client.write(request, { mode, token })))
    expect(arrivals.length).toBe(requests.length)
    for (const [i, request] of requests.entries()) {
      const arrival = arrivals[i] as Arrival
      const sent = (arrival && header(arrival, 'authorization')) ?? decodedPairs(arrival.body)[0]?.[1]
      const carried = sent?.replace(/^bearer /i, '') ?? token
      expect(told(arrival, request)).toEqual(meantByName(request, carried))
      if (request.token.in !== 'none') expect(carried).toMatch(mode === 'inline' ? token : /^eyJ/)
    }
  })

  // Unlike REST Client, httpYac doesn't know the `response` of a named request.
  test.runIf(program === 'newman')(
    'the second request of an exchange has the token from the first response',
    async () => {
      const exchange: Exchange = {
        first: {
          method: 'POST',
          host: 'appleid.apple.com',
          path: '/auth/oauth2/token',
          query: [],
          headers: [],
          body: { type: 'form', fields: [['grant_type', 'client_credentials']] },
          token: { in: 'form', field: 'client_secret' },
        },
        take: 'access_token',
        second: {
          method: 'GET',
          host: 'maps-api.apple.com',
          path: '/v1/me',
          query: [['q', `it's "a" & 100% ü`]],
          headers: [],
          token: bearer,
        },
      }
      const [first, second, ...more] = await send([client.exchange(exchange, { mode: 'variable' })])
      expect(more).toEqual([])
      expect(decodedPairs(first?.body)).toEqual([
        ['client_secret', expect.stringMatching(/^eyJ/)],
        ['grant_type', 'client_credentials'],
      ])
      expect(second && header(second, 'authorization')).toBe('Bearer a1.B2-_/+=')
      expect(decodedPairs(second?.target.split('?')[1])).toEqual(exchange.second.query)
    },
  )
})

/** Returns what arrived, without the headers that a client adds by itself. */
function told(arrival: Arrival, request: HttpRequest) {
  const named = new Set(meantByName(request, '').headers.map((line) => line.slice(0, line.indexOf(':'))))
  const headers = [...named].flatMap((name) =>
    arrival.headers.filter(([sent]) => sent === name.toLowerCase()).map(([, value]) => `${name}: ${value}`),
  )
  return toldByName(
    {
      method: arrival.method,
      url: `https://${arrival.host}${arrival.target}`,
      headers,
      body: arrival.body === '' ? undefined : arrival.body,
    },
    request.body?.type === 'json',
  )
}
