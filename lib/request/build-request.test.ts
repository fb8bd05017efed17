import { assert, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-request'
import { buildRequest } from './build-request'
import type { Operation, Parameter } from './operation'
import { bearer } from './request'

const operation = (parameters: readonly Parameter[], more: Partial<Operation> = {}): Operation => ({
  id: 'test',
  title: 'Test',
  group: 'Test',
  method: 'GET',
  path: '/v1/things',
  parameters,
  response: 'json',
  ...more,
})

function ready(of: Operation, values: Record<string, string>) {
  const built = buildRequest(of, values, 'api.example.com')
  if (built.status !== 'ready') throw new Error(JSON.stringify(built))
  return built.request
}

describe('values', () => {
  test('an empty optional value is left out', () => {
    const request = ready(
      operation([
        { name: 'filter[name]', in: 'query' },
        { name: 'limit', in: 'query' },
      ]),
      {
        'filter[name]': ' \n',
        limit: ' 5 ',
      },
    )
    expect(request.query).toEqual([['limit', '5']])
  })

  test('several values are joined by commas, without spaces and empty ones', () => {
    const roles = operation([{ name: 'filter[roles]', in: 'query', several: 'comma' }])
    expect(ready(roles, { 'filter[roles]': ' ADMIN, ,DEVELOPER,' }).query).toEqual([
      ['filter[roles]', 'ADMIN,DEVELOPER'],
    ])
    expect(ready(roles, { 'filter[roles]': ' , ' }).query).toEqual([])
  })

  test('several values are repeated if the service needs that', () => {
    const status = operation([{ name: 'status', in: 'query', several: 'repeat' }])
    expect(ready(status, { status: '1, 4' }).query).toEqual([
      ['status', '1'],
      ['status', '4'],
    ])
  })

  test('a value without a parameter is not sent', () => {
    expect(ready(operation([]), { other: '1' }).query).toEqual([])
  })

  test('a value of a path is encoded, and a dollar sign in it has no special meaning', () => {
    const one = operation([{ name: 'id', in: 'path', required: true }], { path: '/v1/things/{id}/parts' })
    expect(ready(one, { id: 'a b/$&' }).path).toBe('/v1/things/a%20b%2F%24%26/parts')
  })

  test('every value of a query is sent as it was typed, without the spaces around it', () => {
    const one = operation([{ name: 'n', in: 'query' }])
    assert(
      property(anyText, (value) => {
        const expected = value.trim() === '' ? [] : [['n', value.trim()]]
        expect(ready(one, { n: value }).query).toEqual(expected)
      }),
    )
  })
})

describe('what else is sent', () => {
  test('the token is sent as a bearer token by default', () => {
    expect(ready(operation([]), {}).token).toEqual(bearer)
    expect(ready(operation([], { token: { in: 'form', field: 'client_secret' } }), {}).token).toEqual({
      in: 'form',
      field: 'client_secret',
    })
  })

  test('the first media type becomes Accept, before fixed and typed headers', () => {
    const push = operation([{ name: 'apns-topic', in: 'header', required: true }], {
      accept: ['text/csv', 'application/json'],
      headers: [['X-AP-Context', 'orgId=1']],
    })
    expect(ready(push, { 'apns-topic': 'com.example.app' }).headers).toEqual([
      ['Accept', 'text/csv'],
      ['X-AP-Context', 'orgId=1'],
      ['apns-topic', 'com.example.app'],
    ])
  })

  test('fixed and typed form fields make a form', () => {
    const exchange = operation([{ name: 'scope', in: 'form' }], {
      method: 'POST',
      form: [['grant_type', 'client_credentials']],
    })
    expect(ready(exchange, { scope: 'a b' }).body).toEqual({
      type: 'form',
      fields: [
        ['grant_type', 'client_credentials'],
        ['scope', 'a b'],
      ],
    })
  })

  test('a JSON body is kept as it was typed', () => {
    const create = operation([{ name: 'Body', in: 'body', required: true }], { method: 'POST' })
    expect(ready(create, { Body: '{\n  "a": 1.0\n}\n' }).body).toEqual({
      type: 'json',
      text: '{\n  "a": 1.0\n}',
    })
  })

  test('a Base64 body is sent as plain text', () => {
    const receipt = operation([{ name: 'Body', in: 'body', required: true }], {
      method: 'POST',
      body: 'base64',
    })
    expect(ready(receipt, { Body: ' MIAG+/A= ' }).body).toEqual({ type: 'base64', text: 'MIAG+/A=' })
    expect(buildRequest(receipt, { Body: '{"a":1}' }, 'h')).toMatchObject({
      problems: [{ parameter: 'Body', diagnostic: { seen: expect.stringContaining('not base64') } }],
    })
  })

  test('a gzip report is saved under its name and unpacked', () => {
    expect(ready(operation([], { response: 'gzip', saveAs: 'sales.tsv' }), {}).save).toEqual({
      file: 'sales.tsv',
      unpack: 'gzip',
    })
    expect(ready(operation([], { response: 'csv', saveAs: 'codes.csv' }), {}).save).toEqual({
      file: 'codes.csv',
    })
  })
})

describe('an incomplete request', () => {
  const needy = operation(
    [
      { name: 'id', in: 'path' },
      { name: 'filter[app]', in: 'query', required: true },
      { name: 'limit', in: 'query' },
    ],
    { path: '/v1/things/{id}' },
  )

  test('names every value that is missing', () => {
    expect(buildRequest(needy, { id: ' ', limit: '5' }, 'h')).toEqual({
      status: 'incomplete',
      missing: ['id', 'filter[app]'],
      problems: [],
    })
  })

  test.each(['{id}', '<APP_ID>', '.', '..'])('rejects %s in a path', (id) => {
    expect(buildRequest(needy, { id, 'filter[app]': '1' }, 'h')).toMatchObject({
      status: 'incomplete',
      missing: [],
      problems: [{ parameter: 'id', diagnostic: { severity: 'error', seen: expect.stringContaining(id) } }],
    })
  })

  test.each(['a\nX-Injected: 1', 'naïve', 'a\u0000b'])('rejects the header value %j', (value) => {
    const push = operation([{ name: 'apns-topic', in: 'header' }])
    expect(buildRequest(push, { 'apns-topic': value }, 'h')).toMatchObject({
      problems: [{ parameter: 'apns-topic', diagnostic: { seen: expect.stringContaining('ASCII') } }],
    })
  })

  test('says where a body stops being JSON', () => {
    const create = operation([{ name: 'Body', in: 'body' }])
    expect(buildRequest(create, { Body: '{"a":}' }, 'h')).toMatchObject({
      problems: [
        { parameter: 'Body', diagnostic: { seen: expect.stringMatching(/^This is not valid JSON: ./) } },
      ],
    })
  })
})
