import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { meantByName, toldByName } from '../../../testing/request-meaning'
import { bearer, type HttpRequest } from '../request'
import { postman } from './postman'

interface Item {
  name: string
  event?: { listen: string; script: { type: string; exec: string[] } }[]
  request: {
    method: string
    url: string
    auth: { type: string; bearer?: { key: string; value: string; type: string }[] }
    header: { key: string; value: string }[]
    body?: { mode: string; raw: string; options?: { raw: { language: string } } }
  }
  response: unknown[]
}
interface Collection {
  info: { name: string; schema: string }
  item: Item[]
  variable?: { key: string; value: string }[]
}

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J']],
  headers: [],
  token: bearer,
}

const read = (text: string) => JSON.parse(text) as Collection

/** Returns what an item sends by the published schema 2.1. The Authorization tab adds its header. */
function message({ request }: Item) {
  const [token] = request.auth.bearer ?? []
  if (request.auth.type !== (token ? 'bearer' : 'noauth')) throw new Error(request.auth.type)
  if (request.body && request.body.mode !== 'raw') throw new Error(request.body.mode)
  return {
    method: request.method,
    url: request.url,
    headers: [
      ...(token ? [`Authorization: Bearer ${token.value}`] : []),
      ...request.header.map(({ key, value }) => `${key}: ${value}`),
    ],
    body: request.body?.raw,
  }
}

test('every request is read back unchanged, and its only variable is the token', () => {
  assert(
    property(anyRequest, anyToken, (request, token) => {
      if (postman.obstacle(request) !== undefined) return
      const [item] = read(postman.write(request, { mode: 'inline', token })).item
      expect(item && toldByName(message(item), request.body?.type === 'json')).toEqual(
        meantByName(request, token),
      )
      const { item: items, variable } = read(postman.write(request, { mode: 'variable' }))
      const variables = JSON.stringify(items).match(/\{\{[^}]*/g) ?? []
      const carries = request.token.in !== 'none'
      expect(variables).toEqual(carries ? ['{{APPLE_TOKEN'] : [])
      expect(variable).toEqual(carries ? [{ key: 'APPLE_TOKEN', value: '' }] : undefined)
    }),
    { numRuns: 300 },
  )
})

test('a collection has what the schema requires', () => {
  const { info, item } = read(postman.write(list, { mode: 'variable' }))
  expect(info).toEqual({
    name: 'GET /v1/apps',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  })
  expect(item).toHaveLength(1)
  expect(item[0]).toMatchObject({ name: 'GET /v1/apps', response: [] })
})

test('a bearer token is in the Authorization tab and not among the headers', () => {
  const [item] = read(postman.write(list, { mode: 'inline', token: 'a.b.c' })).item
  expect(item?.request.auth.bearer).toEqual([{ key: 'token', value: 'a.b.c', type: 'string' }])
  expect(item?.request.header).toEqual([])
})

test('the second request of an exchange uses the token that a script read from the first response', () => {
  const { item, variable } = read(
    postman.exchange({ first: list, take: 'accessToken', second: list }, { mode: 'prompt' }),
  )
  const [first, second] = item
  const [event] = first?.event ?? []
  expect(event?.listen).toBe('test')
  const script = event?.script.exec.join('\n') ?? ''
  expect(script).toMatch(
    /^pm\.collectionVariables\.set\('APPLE_ACCESS_TOKEN', pm\.response\.json\(\)\.accessToken\)$/,
  )
  expect(second?.request.auth.bearer?.[0]?.value).toBe('{{APPLE_ACCESS_TOKEN}}')
  expect(variable?.map(({ key }) => key)).toEqual(['APPLE_TOKEN', 'APPLE_ACCESS_TOKEN'])
})

test('gives the reason if a request cannot be written', () => {
  expect(postman.obstacle(list)).toBeUndefined()
  expect(postman.obstacle({ ...list, headers: [['X-A', '{{b}}']] })).toContain('X-A')
  expect(postman.notes({ ...list, http2: true }, 'inline').join(' ')).toContain('HTTP/2')
  expect(postman.notes(list, 'prompt').join(' ')).toContain('does not ask')
})
