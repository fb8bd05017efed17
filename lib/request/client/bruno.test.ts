import { bruToJsonV2 } from '@usebruno/lang'
import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { meantByName, toldByName } from '../../../testing/request-meaning'
import { bearer, type HttpRequest } from '../request'
import { bruno } from './bruno'

interface Pair {
  name: string
  value: string
}
interface Bru {
  meta: { name: string; type: string }
  http: { method: string; url: string; body: string; auth: string }
  headers?: Pair[]
  auth?: { bearer?: { token: string } }
  body?: { json?: string; text?: string; formUrlEncoded?: Pair[] }
  settings: { encodeUrl: boolean }
}

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J']],
  headers: [],
  token: bearer,
}

/** Reads a file with the parser of Bruno. */
const read = (text: string) => bruToJsonV2(text) as Bru

function message({ http, headers = [], auth, body }: Bru) {
  const form = new URLSearchParams(body?.formUrlEncoded?.map(({ name, value }) => [name, value]))
  return {
    method: http.method.toUpperCase(),
    url: http.url,
    headers: [
      ...(http.auth === 'bearer' ? [`Authorization: Bearer ${auth?.bearer?.token}`] : []),
      ...headers.map(({ name, value }) => `${name}: ${value}`),
    ],
    body: { none: undefined, json: body?.json, text: body?.text, formUrlEncoded: form.toString() }[http.body],
  }
}

const overHttp1 = ({ http2: _, ...request }: HttpRequest): HttpRequest => request

test('every request is read back unchanged, and its only variable is the token', () => {
  let sent = 0
  assert(
    property(anyRequest.map(overHttp1), anyToken, (request, token) => {
      if (bruno.obstacle(request) !== undefined) return
      sent += 1
      const told = message(read(bruno.write(request, { mode: 'inline', token })))
      expect(toldByName(told, request.body?.type === 'json')).toEqual(meantByName(request, token))
      const file = bruno.write(request, { mode: 'variable' })
      expect(file.match(/\{\{[^}]*/g) ?? []).toEqual(
        request.token.in === 'none' ? [] : ['{{process.env.APPLE_TOKEN'],
      )
    }),
    { numRuns: 300 },
  )
  expect(sent).toBeGreaterThan(100)
})

test('the address is not encoded a second time', () => {
  expect(read(bruno.write(list, { mode: 'variable' })).settings.encodeUrl).toBe(false)
})

test('Base64 is plain text', () => {
  const request: HttpRequest = { ...list, method: 'POST', body: { type: 'base64', text: 'MIAG+/A=' } }
  const { http, body } = read(bruno.write(request, { mode: 'variable' }))
  expect(http.body).toBe('text')
  expect(body?.text).toBe('MIAG+/A=')
})

test('the prompt is a variable that Bruno asks for', () => {
  expect(read(bruno.write(list, { mode: 'prompt' })).auth?.bearer?.token).toBe('{{?Token}}')
})

test('gives the reason if a request cannot be written', () => {
  expect(bruno.obstacle(list)).toBeUndefined()
  expect(bruno.exchange.obstacle).toContain('one request')
  const form = (value: string): HttpRequest => ({
    ...list,
    body: { type: 'form', fields: [['code', value]] },
  })
  expect(bruno.obstacle(form('a b'))).toBeUndefined()
  for (const value of ['a\nb', ' a', '{{a}}', "'''"]) expect(bruno.obstacle(form(value))).toContain('code')
})
