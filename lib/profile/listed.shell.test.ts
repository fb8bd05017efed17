import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, type StandIn, startStandIn } from '../../testing/apple-stand-in'
import { offers } from '../../testing/listed-offers'
import { listedOperations } from '../../testing/listed-operations'
import { serviceValues } from '../../testing/minted'
import { runCommand } from '../../testing/run-command'
import { command, exchangeCommand } from '../../testing/written'
import { profiles } from './all'
import { listed } from './listed'
import type { ServiceOperation } from './profile'
import { operationHosts, serviceRequest } from './service-request'

describe('a list becomes operations', () => {
  const id = { name: 'id', in: 'path', required: true, hint: 'From the list.' } as const
  const ids = { name: 'ids', in: 'query', required: true, several: 'comma' } as const
  const first = (...line: Parameters<typeof listed>[1][number]) =>
    listed({ group: 'Things', parameters: [id, ids] }, [line])[0]
  const body = {
    name: 'Body',
    in: 'body',
    required: true,
    hint: 'The request object of this operation.',
    placeholder: '{ … }',
  }

  test('with the parameters of the path and the query, as the known parameters define them', () => {
    expect(
      first('get', 'Get', 'GET /v1/{kind}/{id}', { query: ['id', 'ids', 'lang'], deprecated: true }),
    ).toEqual({
      id: 'get',
      title: 'Get',
      group: 'Things',
      method: 'GET',
      path: '/v1/{kind}/{id}',
      parameters: [
        { name: 'kind', in: 'path', required: true },
        id,
        { name: 'id', in: 'query' },
        ids,
        { name: 'lang', in: 'query' },
      ],
      response: 'json',
      deprecated: true,
    })
  })

  test.each(['PUT', 'POST', 'PATCH'] as const)(
    '%s has a body unless the line says that it has none',
    (method) => {
      expect(first('a', 'A', `${method} /v1/a`)?.parameters).toEqual([body])
      expect(first('a', 'A', `${method} /v1/a`, { body: '{"a":1}' })?.parameters).toEqual([
        { ...body, placeholder: '{"a":1}' },
      ])
      expect(first('a', 'A', `${method} /v1/a`, { body: false })?.parameters).toEqual([])
    },
  )

  test('DELETE has no body and no response body, unless the line has them', () => {
    expect(first('a', 'A', 'DELETE /v1/a')).toMatchObject({ parameters: [], response: 'none' })
    expect(first('a', 'A', 'DELETE /v1/a', { body: '{}' })?.parameters).toEqual([
      { ...body, placeholder: '{}' },
    ])
    expect(first('a', 'A', 'PUT /v1/a')?.response).toBe('json')
    expect(first('a', 'A', 'PUT /v1/a', { response: 'none' })?.response).toBe('none')
    expect(first('a', 'A', 'PUT /v1/a')).not.toHaveProperty('deprecated')
  })

  test('keeps the order and the common properties', () => {
    const both = listed({ group: 'Things', notes: ['Ask first.'], bodyHint: 'One thing.' }, [
      ['b', 'B', 'POST /v1/b'],
      ['a', 'A', 'GET /v1/a'],
    ])
    expect(both.map(({ id, group, notes }) => [id, group, notes])).toEqual([
      ['b', 'Things', ['Ask first.']],
      ['a', 'Things', ['Ask first.']],
    ])
    expect(both[0]?.parameters[0]?.hint).toBe('One thing.')
  })
})

const endpoint = ({ method, path }: Pick<ServiceOperation, 'method' | 'path'>) => `${method} ${path}`
const endpointOf = (line: string) => line.split(/\?| (?=body|deprecated)/u)[0] ?? ''
const profileOf = (id: string) => profiles.find((each) => each.id === id)
const operationsOf = (id: string) => profileOf(id)?.operations ?? []

test('every listed operation belongs to a service that is tested here', () => {
  expect(Object.keys(listedOperations).sort()).toEqual(Object.keys(offers).sort())
})

describe.each(Object.entries(offers))('%s offers', (id, offer) => {
  test('all operations that Apple documents, and no others', () => {
    const all = [...offer.elsewhere, ...offer.listed.map(endpointOf)]
    expect(operationsOf(id).map(endpoint).sort()).toEqual(all.sort())
    expect((listedOperations[id] ?? []).map(endpoint).sort()).toEqual(offer.listed.map(endpointOf).sort())
  })

  test('each with its own title, and with the deprecated ones marked', () => {
    const titles = operationsOf(id).map(({ group, title }) => `${group}: ${title}`)
    expect(new Set(titles).size).toBe(titles.length)
    const deprecated = operationsOf(id).filter((operation) => operation.deprecated)
    const former = offer.listed.filter((line) => line.endsWith(' deprecated'))
    expect(deprecated.map(endpoint).sort()).toEqual(former.map(endpointOf).sort())
  })
})

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'
const ACCESS = 'a1b2.access-token_3'
const BODY = `{"data":{"name":"Größer – it's \\"\${HOME}\\" \`x\`","n":1.0}}`

/** The request for an access token that has to arrive first, by the id of the profile whose token it exchanges. */
const EXCHANGES: Readonly<Record<string, string>> = {
  maps: `maps-api.apple.com GET /v1/token Bearer ${TOKEN}`,
  'apple-business': 'account.apple.com POST /auth/oauth2/token undefined',
}

/** Gives every placeholder of a path its own number, so that the test notices two swapped values. */
const oddInPath = (at: number) => ({
  typed: `ü 'x"$1/&?${at}`,
  sent: `%C3%BC%20%27x%22%241%2F%26%3F${at}`,
})
const oddInQuery = (at: number) => ({ typed: `ß+${at}`, sent: `%C3%9F%2B${at}` })

/** Reads a line of a list: the values to type, and the request that has to result. */
function promised(line: string, host: string) {
  const [method = '', target = ''] = line.split(' ')
  const [path = '', query = ''] = target.split('?')
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ''], at) => ({ name, ...oddInPath(at) }))
  const names = query === '' ? [] : query.split('&')
  const inQuery = names.map((name, at) => ({ name: name.replace('!', ''), ...oddInQuery(at) }))
  const body = line.includes(' body') ? BODY : ''
  return {
    typed: {
      ...Object.fromEntries([...inPath, ...inQuery].map(({ name, typed }) => [name, typed])),
      ...(body === '' ? {} : { Body: body }),
    },
    request: `${method} ${host} ${inPath.reduce((filled, { name, sent }) => filled.replace(`{${name}}`, () => sent), path)}`,
    query: inQuery.map(({ name, sent }) => `${name}=${sent}`).sort(),
    body,
  }
}

describe('commands of listed operations', () => {
  const lines = Object.entries(offers).flatMap(([id, { host, listed }]) =>
    listed.map((line) => [id, line, host] as const),
  )
  let directory = ''
  let standIn: StandIn

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'listed-'))
    standIn = await startStandIn({
      hosts: ['account.apple.com', ...Object.values(offers).map(({ host }) => host)],
      respond: ({ target }) => ({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: target.endsWith('/token')
          ? JSON.stringify({ accessToken: ACCESS, access_token: ACCESS, expiresInSeconds: 1800 })
          : '{}',
      }),
    })
    standIn.writeCurlHome(directory)
  })
  afterAll(async () => {
    await standIn.stop()
    rmSync(directory, { recursive: true })
  })

  test.each(lines)('%s: %s', async (id, line, host) => {
    const wanted = promised(line, host)
    const arrivals = await run(id, endpointOf(line), wanted.typed)
    const last = arrivals.at(-1)
    if (last === undefined) throw new Error('nothing arrived')
    const [path = '', query = ''] = last.target.split('?')

    expect(`${last.method} ${last.host} ${path}`).toBe(wanted.request)
    expect(query === '' ? [] : query.split('&').sort()).toEqual(wanted.query)
    expect(last.body).toBe(wanted.body)
    if (wanted.body !== '') expect(header(last, 'content-type')).toBe('application/json')

    const before = arrivals.slice(0, -1)
    const exchange = EXCHANGES[id]
    expect(header(last, 'authorization')).toBe(`Bearer ${exchange === undefined ? TOKEN : ACCESS}`)
    expect(
      before.map((each) => `${each.host} ${each.method} ${each.target} ${header(each, 'authorization')}`),
    ).toEqual(exchange === undefined ? [] : [exchange])
  })

  test.each(lines)('%s: %s asks for every required value', (id, line, host) => {
    const { typed } = promised(line, host)
    const operation = operationAt(id, endpointOf(line))
    const needed = [
      ...[...line.matchAll(/\{(\w+)\}|([\w[\]]+)!/gu)].map(([, inPath, inQuery]) => inPath ?? inQuery),
      ...(line.includes(' body') ? ['Body'] : []),
    ]
    const missing = Object.keys(typed).filter(
      (name) =>
        serviceRequest(operation, serviceValues[id] ?? {}, { ...typed, [name]: '' }, host).status ===
        'incomplete',
    )
    expect(missing.sort()).toEqual(needed.sort())
  })

  function operationAt(id: string, wanted: string): ServiceOperation {
    const operation = operationsOf(id).find((each) => endpoint(each) === wanted)
    if (operation === undefined) throw new Error(`${wanted} is not offered`)
    return operation
  }

  /** Runs the command of an operation for its first host and returns the requests that arrived. */
  async function run(id: string, wanted: string, typed: Readonly<Record<string, string>>) {
    const operation = operationAt(id, wanted)
    const owner = profileOf(id)
    const host = owner && operationHosts(owner, operation)[0]?.host
    const built = serviceRequest(operation, serviceValues[id] ?? {}, typed, host ?? '')
    if (built.status === 'incomplete') throw new Error(JSON.stringify(built))
    const placement = { mode: 'inline', token: TOKEN } as const
    const text =
      built.status === 'request'
        ? command('bash', built.request, placement)
        : exchangeCommand('bash', built.exchange, placement)
    const before = standIn.arrivals.length
    const outcome = await runCommand('bash', text, { curlHome: directory, directory })
    expect(outcome.code, `${outcome.stderr}\n${text}`).toBe(0)
    return standIn.arrivals.slice(before)
  }
})
