import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { meantByName, toldByName } from '../../../testing/request-meaning'
import { bearer, type HttpRequest } from '../request'
import { httpFile } from './http-file'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J {{x}}']],
  headers: [['Accept', 'text/csv']],
  token: bearer,
}

/**
 * Reads one entry of a file by the published rules: comments, a request line, headers up to the first empty line, the
 * body.
 */
function read(text: string) {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const [, method = '', url = ''] = /^([A-Z]+) (https:\S+)$/.exec(lines[start] ?? '') ?? []
  const rest = lines.slice(start + 1)
  const empty = rest.indexOf('')
  const body = rest.slice(empty + 1).join('\n')
  const comments = lines.slice(0, start)
  return {
    comments,
    method,
    url,
    headers: rest.slice(0, empty),
    body: body.trim() === '' ? undefined : body.trim(),
  }
}

const overHttp1 = ({ http2: _, ...request }: HttpRequest): HttpRequest => request

test('every request is read back unchanged, and its only variable is the token', () => {
  assert(
    property(anyRequest.map(overHttp1), anyToken, (request, token) => {
      if (httpFile.obstacle(request) !== undefined) return
      const told = read(httpFile.write(request, { mode: 'inline', token }))
      expect(toldByName(told, request.body?.type === 'json')).toEqual(meantByName(request, token))
      const file = httpFile.write(request, { mode: 'variable' })
      expect(file.match(/\{\{[^}]*/g) ?? []).toEqual(
        request.token.in === 'none' ? [] : ['{{$processEnv APPLE_TOKEN'],
      )
    }),
    { numRuns: 300 },
  )
})

test('a plain request is readable', () => {
  expect(httpFile.write(list, { mode: 'variable' })).toBe(
    [
      '### GET /v1/apps',
      'GET https://api.example.com/v1/apps?filter[name]=J%20%7B%7Bx%7D%7D',
      'Authorization: Bearer {{$processEnv APPLE_TOKEN}}',
      'Accept: text/csv',
      '',
    ].join('\n'),
  )
})

test('the prompt hides what is typed, because the variable is named password', () => {
  const { comments, headers } = read(httpFile.write(list, { mode: 'prompt' }))
  expect(comments).toEqual(['### GET /v1/apps', '# @prompt password Token'])
  expect(headers).toContain('Authorization: Bearer {{password}}')
  expect(read(httpFile.write({ ...list, token: { in: 'none' } }, { mode: 'prompt' })).comments).toHaveLength(
    1,
  )
})

test('the second request of an exchange refers to the first response', () => {
  const text = httpFile.exchange(
    { first: list, take: 'access_token', second: { ...list, path: '/v2' } },
    { mode: 'inline', token: 'a.b.c' },
  )
  const [first = '', second = ''] = text.split(/\n(?=### )/)
  expect(read(first).comments).toContain('# @name first')
  expect(read(first).headers).toContain('Authorization: Bearer a.b.c')
  expect(read(second).headers).toContain('Authorization: Bearer {{first.response.body.$.access_token}}')
})

test('gives the reason if a request cannot be written', () => {
  expect(httpFile.obstacle(list)).toBeUndefined()
  expect(httpFile.obstacle({ ...list, headers: [['X-A', '{{b}}']] })).toContain('X-A')
  expect(
    httpFile.notes({ ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }, 'inline').join(' '),
  ).toMatch(/sales\.tsv\.gz\. .*gunzip/)
})
