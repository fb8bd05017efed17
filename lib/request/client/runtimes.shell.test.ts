import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportText } from '../../../testing/app-store-connect'
import { type Arrival, header } from '../../../testing/apple-stand-in'
import { decodedPairs } from '../../../testing/request-meaning'
import { reachedByClients, runClient, runs, runtimes, typeClient } from '../../../testing/runtimes'
import { ascHost, ascToken, popularRequests, shellSession } from '../../../testing/shell-session'
import { exchangeSnippet, snippet, target } from '../../../testing/written'
import { message } from '../message'
import { bearer, type Exchange, type HttpRequest } from '../request'
import { requestUrl } from '../url'

const session = shellSession([ascHost, 'appleid.apple.com', 'maps-api.apple.com'])
reachedByClients(session)

const braces = '$' + '{x}'
const hostile = `it's "a" \`id\` $HOME ${braces} #{1+1} %PATH% 100% !! \\ \\n {{y}} ü 漢 😀`

const list: HttpRequest = {
  method: 'GET',
  host: ascHost,
  path: '/v1/apps/Xcode12E507:stable/a%20b%27c',
  query: [
    ['filter[name]', hostile],
    ['filter[email]', 'jo+beta@example.com'],
    ['fields[apps]', 'name,sku'],
  ],
  headers: [
    ['Accept', 'application/json'],
    ['X-AP-Context', `say "hi" it's \\ $HOME ${braces} #{1+1} \`id\` %PATH% !! a=b; c@d:e`],
  ],
  token: bearer,
}
const json = `{\r\n\t"name": ${JSON.stringify(hostile)},\n  "exact": [1.0, 12345678901234567890, 1e2, "\\u0041\\/"],\n  "quotes": "''' \\"\\"\\"\\" \`\`\`"\n}\n`
const create: HttpRequest = { ...list, method: 'POST', headers: [], body: { type: 'json', text: json } }

/**
 * Returns the URL that was requested, with plain brackets. Some clients encode the brackets of a name, as Apple does in
 * its own links.
 */
function plainBrackets(arrival: Arrival | undefined): string {
  return `https://${arrival?.host}${arrival?.target}`.replaceAll('%5B', '[').replaceAll('%5D', ']')
}

function ready(
  id: (typeof runtimes)[number]['id'],
  request: HttpRequest,
  mode: 'inline' | 'variable' | 'prompt',
) {
  const given = snippet(id, request, { mode, token: ascToken() })
  if (given.status !== 'ready') throw new Error(given.reason)
  return given.text
}

test.for(runtimes)('$id is installed', (runtime, { skip }) => {
  if (!process.env.CI && !runs(runtime))
    skip(`${runtime.program} is not installed: nothing was run for ${runtime.id}`)
  expect(runs(runtime)).toBe(true)
})

describe.each(runtimes.filter(runs))('$id', (runtime) => {
  test.each(['inline', 'variable'] as const)('a list is requested correctly, token %s', async (mode) => {
    const outcome = await runClient(runtime, ready(runtime.id, list, mode), session.around)
    expect(outcome).toMatchObject({ code: 0 })
    expect(JSON.parse(outcome.stdout)).toMatchObject({ data: [] })
    const [arrival] = session.arrivals
    expect(arrival).toMatchObject({ method: 'GET', body: '' })
    expect(plainBrackets(arrival)).toBe(requestUrl(list))
    expect(decodedPairs(arrival?.target.split('?')[1])).toEqual(list.query)
    for (const [name, value] of list.headers) {
      expect(arrival && header(arrival, name.toLowerCase())).toBe(value)
    }
    expect(arrival && header(arrival, 'authorization')).toMatch(/^Bearer eyJ/)
    expect(session.arrivals.length).toBe(1)
  })

  test.each(['POST', 'DELETE'] as const)('JSON arrives byte for byte by %s', async (method) => {
    const outcome = await runClient(
      runtime,
      ready(runtime.id, { ...create, method }, 'variable'),
      session.around,
    )
    expect(outcome).toMatchObject({ code: 0 })
    const [arrival] = session.arrivals
    expect(arrival).toMatchObject({ method, body: json })
    expect(arrival && header(arrival, 'content-type')).toBe('application/json')
    expect(arrival && header(arrival, 'authorization')).toMatch(/^Bearer eyJ/)
  })

  test.each(['inline', 'variable'] as const)(
    'a form arrives with the token in it, token %s',
    async (mode) => {
      session.respond = () => ({ status: 200, body: 'done' })
      const form: HttpRequest = {
        ...list,
        method: 'POST',
        headers: [],
        body: { type: 'form', fields: [['redirect_uri', `https://example.com/?a=1&b=${hostile}`]] },
        token: { in: 'form', field: 'client_secret' },
      }
      const outcome = await runClient(runtime, ready(runtime.id, form, mode), session.around)
      expect(outcome).toMatchObject({ code: 0 })
      expect(outcome.stdout.trim()).toBe('done')
      const [arrival] = session.arrivals
      expect(decodedPairs(arrival?.body)).toEqual([
        ['client_secret', expect.stringMatching(/^eyJ/)],
        ['redirect_uri', `https://example.com/?a=1&b=${hostile}`],
      ])
      expect(arrival && header(arrival, 'content-type')).toBe('application/x-www-form-urlencoded')
    },
  )

  test('Base64 arrives as plain text, and a request without a token without one', async () => {
    session.respond = () => ({ status: 200, body: 'done' })
    const receipt: HttpRequest = {
      ...list,
      method: 'PUT',
      headers: [],
      body: { type: 'base64', text: 'MIAG+/A=' },
      token: { in: 'none' },
    }
    expect(await runClient(runtime, ready(runtime.id, receipt, 'variable'), session.around)).toMatchObject({
      code: 0,
    })
    const [arrival] = session.arrivals
    expect(arrival).toMatchObject({ method: 'PUT', body: 'MIAG+/A=' })
    expect(arrival && header(arrival, 'content-type')).toBe('text/plain')
    expect(arrival && header(arrival, 'authorization')).toBeUndefined()
  })

  const report = popularRequests.find(({ save }) => save?.file === 'sales.tsv') as HttpRequest

  test('a report is saved and unpacked', async () => {
    const outcome = await runClient(runtime, ready(runtime.id, report, 'inline'), session.around)
    expect(outcome).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(join(session.around.directory, 'sales.tsv'), 'utf8')).toBe(reportText)
    expect(existsSync(join(session.around.directory, 'sales.tsv.gz'))).toBe(false)
    expect(session.arrivals[0] && header(session.arrivals[0], 'accept')).toBe('application/a-gzip')
  })

  test('a rejected report fails, shows what Apple said and leaves no file', async () => {
    const given = snippet(runtime.id, report, { mode: 'inline', token: ascToken({ iss: 'wrong' }) })
    const text = given.status === 'ready' ? given.text : ''
    const outcome = await runClient(runtime, text, session.around)
    expect(outcome.code).not.toBe(0)
    // wget doesn't print the body of a 401 response, as its note says.
    const told = runtime.id === 'wget' ? 'Authentication Failed' : 'NOT_AUTHORIZED'
    expect(outcome.stdout + outcome.stderr).toContain(told)
    expect(readdirSync(session.around.directory).filter((name) => name.startsWith('sales'))).toEqual([])
  })

  test('without the variable nothing is sent', async () => {
    const { APPLE_TOKEN: _, ...variables } = session.around.variables ?? {}
    const text = ready(runtime.id, list, 'variable')
    const outcome = await runClient(runtime, text, { ...session.around, variables })
    expect(outcome.code).not.toBe(0)
    expect(outcome.stderr).toContain('APPLE_TOKEN')
    expect(session.arrivals.filter((arrival) => /eyJ/.test(header(arrival, 'authorization') ?? ''))).toEqual(
      [],
    )
  })

  const exchange: Exchange = {
    first: {
      ...list,
      method: 'POST',
      host: 'appleid.apple.com',
      path: '/auth/oauth2/token',
      query: [],
      headers: [],
      body: { type: 'form', fields: [['grant_type', 'client_credentials']] },
      token: { in: 'form', field: 'client_secret' },
    },
    take: 'access_token',
    second: { ...list, host: 'maps-api.apple.com', headers: [] },
  }

  test('the second request of an exchange has the token from the first response', async () => {
    session.respond = ({ host }) => ({
      status: 200,
      body: host === 'appleid.apple.com' ? '{"access_token":"a1.B2-_/+="}' : 'me',
    })
    const given = exchangeSnippet(runtime.id, exchange, { mode: 'variable' })
    const outcome = await runClient(runtime, given.status === 'ready' ? given.text : '', session.around)
    expect(outcome).toMatchObject({ code: 0 })
    expect(outcome.stdout.trim()).toBe('me')
    const [first, second] = session.arrivals
    expect(decodedPairs(first?.body)).toEqual([
      ['client_secret', session.around.variables?.APPLE_TOKEN],
      ['grant_type', 'client_credentials'],
    ])
    expect(second && header(second, 'authorization')).toBe('Bearer a1.B2-_/+=')
    expect(plainBrackets(second)).toBe(requestUrl(exchange.second))
  })

  test.each([
    { status: 400, body: '{"error":"invalid_client"}' },
    { status: 200, body: '{"error":"invalid_client"}' },
  ])('nothing more is sent when the first response has no token ($status)', async (refusal) => {
    session.respond = () => refusal
    const given = exchangeSnippet(runtime.id, exchange, { mode: 'inline', token: ascToken() })
    const outcome = await runClient(runtime, given.status === 'ready' ? given.text : '', session.around)
    expect(outcome.code).not.toBe(0)
    expect(session.arrivals.length).toBe(1)
  })
})

describe.each(runtimes.filter((runtime) => runs(runtime) && target(runtime.id).modes.includes('prompt')))(
  'typed: $id',
  (runtime) => {
    test('the token is asked for, is not shown and is sent to Apple', async () => {
      const secret = ascToken()
      const outcome = await typeClient(runtime, ready(runtime.id, list, 'prompt'), secret, session.around)
      expect(outcome.code).toBe(0)
      expect(outcome.stdout).not.toContain(secret)
      expect(session.arrivals.map((arrival) => header(arrival, 'authorization'))).toEqual([
        `Bearer ${secret}`,
      ])
    })
  },
)

test('the sample has characters that every client could misread', () => {
  for (const sign of `'"\`$#%!\\{ü漢`) expect(hostile).toContain(sign)
  expect(message(create).body?.before).toBe(json)
})
